# One image for the registry, a center and the gateway; the command chooses. docs/operations.md says how to run it.
FROM node:24-bookworm-slim AS base
ENV APOLLO_TELEMETRY_DISABLED=1
WORKDIR /app
COPY package.json package-lock.json ./

FROM base AS build
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run --silent build

FROM base AS dependencies
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim AS runtime
WORKDIR /app
# As production the gateway answers no introspection; the explorer's completion needs it: INTROSPECTION=on.
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1 HOST=0.0.0.0
# The programs are ES modules, which package.json says.
COPY package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist/gateway dist/gateway
COPY --from=build /app/dist/subgraphs dist/subgraphs
COPY --from=build /app/dist/explorer dist/explorer
COPY deploy/health.mjs deploy/health.mjs
COPY subgraphs/contract/schema.graphql subgraphs/contract/consortium.graphql subgraphs/contract/
COPY subgraphs/registry/schema.graphql subgraphs/registry/
COPY gateway/supergraph/supergraph.graphql gateway/supergraph/
COPY subgraphs/registry/data subgraphs/registry/data
COPY subgraphs/sites subgraphs/sites
# The explorer's example questions.
COPY test/scenarios test/scenarios
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "deploy/health.mjs"]
CMD ["node", "--max-semi-space-size=64", "dist/gateway/index.js"]
