# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The image brings its own Node: the optional packages that bring one to older machines stay out.
RUN npm ci --omit=optional --no-audit --no-fund --ignore-scripts
COPY tsconfig.json ./
COPY tools ./tools
COPY bin ./bin
COPY src ./src
# TypeScript's compiler is a native binary in an optional package; it is needed in this stage only.
RUN npm install --no-save --no-audit --no-fund --ignore-scripts --include=optional typescript@7.0.2 \
    && npm run build \
    && npm ci --omit=dev --omit=optional --no-audit --no-fund --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production \
    WHY401_DATA_DIR=/data \
    PORT=3000
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/node_modules ./node_modules
USER node
# Only /data is written to: run with a read-only file system and a volume there.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`, { signal: AbortSignal.timeout(4000) }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches it and running jobs are drained.
CMD ["node", "bin/why401.js", "serve"]
