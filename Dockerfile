# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY tsconfig.json ./
COPY tools ./tools
COPY src ./src
# The image has the right Node: the optional packages that bring one to older machines stay out of what is shipped.
RUN npm run build && npm ci --omit=dev --omit=optional --no-audit --no-fund --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production \
    WHY401_DATA_DIR=/data \
    PORT=3000
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./package.json
COPY bin ./bin
COPY manifest.yml ./manifest.yml
COPY --from=build /app/dist ./dist
COPY --from=build /app/node_modules ./node_modules
USER node
# Only /data is written to: run with a read-only file system and a volume there.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --retries=3 CMD ["node", "bin/healthcheck.js"]
# Node itself is process 1, so that SIGTERM reaches it and running jobs are drained.
CMD ["node", "bin/why401.js", "serve"]
