#!/bin/bash
# Starts a center's MongoDB. Secrets by file are mounted with the owner and mode they have on the host; mongod refuses a
# key file that others could read, and its own user could not read ours. So root copies them into memory for that user,
# and the image's entry point then steps down to it.
set -euo pipefail

for secret in mongo-key mongo-root-password; do
  install -m 0400 -o mongodb -g mongodb "/run/secrets/$secret" "/tmp/$secret"
done
export MONGO_INITDB_ROOT_USERNAME=root MONGO_INITDB_ROOT_PASSWORD_FILE=/tmp/mongo-root-password

exec docker-entrypoint.sh mongod --replSet rs0 --keyFile /tmp/mongo-key --bind_ip_all --wiredTigerCacheSizeGB 0.25
