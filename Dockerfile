# Concordat in a container: as nobody in particular, on a file system that it cannot write to.
#
#   docker build -t concordat .
#   docker run --read-only --tmpfs /tmp --volume concordat:/data --publish 127.0.0.1:3000:3000 concordat
#
# With DATABASE_URL nothing is kept in /data but the session secret, and with SESSION_SECRET not even that;
# compose.yaml shows several nodes.
FROM node:24-bookworm-slim AS build
WORKDIR /concordat
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /concordat
RUN mkdir /data && chown node:node /data
COPY --from=build /concordat/package.json /concordat/next.config.ts ./
COPY --from=build /concordat/node_modules node_modules
COPY --from=build /concordat/drizzle drizzle
COPY --from=build /concordat/public public
COPY --from=build /concordat/app app
COPY --from=build /concordat/build build
COPY --from=build /concordat/.next .next
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 CONCORDAT_DATA=/data
USER node
VOLUME /data
EXPOSE 3000
# Longer than a node takes to tell its people and store what waits.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
	CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "build/main.js"]
