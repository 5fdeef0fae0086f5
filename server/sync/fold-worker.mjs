// The thread that folds the logs of plans, each into one state: seconds of work on a large plan, during which nobody's
// keystroke waits. What it cannot fold ends it.
import { parentPort, workerData } from "node:worker_threads";
import { foldedState } from "./fold.mjs";

const { roots, layout } = workerData;
parentPort.on("message", (updates) => parentPort.postMessage(foldedState(updates, roots, layout)));
