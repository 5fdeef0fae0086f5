// The thread that folds one plan's log into one state and ends: seconds of work on a large plan, during which nobody's
// keystroke waits.
import { parentPort, workerData } from "node:worker_threads";
import { foldedState } from "./fold.mjs";

parentPort.postMessage(foldedState(workerData.updates, workerData.roots, workerData.layout));
