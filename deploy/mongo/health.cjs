/**
 * The health check of a center's MongoDB, run by mongosh: makes the replica set of one and the center's user where they
 * are missing, and is content only when this node is primary and the user is there. Doing it again changes nothing.
 */
/* global db, rs, print, quit */
const { readFileSync } = require('fs');
const { hostname } = require('os');
const { URL } = require('url');

const NOT_YET_INITIATED = 94;
const readSecret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();

/** The name and password that the center's own address holds. */
function readUser() {
  const { username, password } = new URL(readSecret('mongodb-uri'));
  return { user: username, pwd: password };
}

function isInitiated() {
  try {
    return rs.status().ok === 1;
  } catch (error) {
    if (error.code === NOT_YET_INITIATED) return false;
    throw error;
  }
}

function isHealthy() {
  const admin = db.getSiblingDB('admin');
  admin.auth('root', readSecret('mongo-root-password'));
  if (!isInitiated()) rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: `${hostname()}:27017` }] });
  if (!db.hello().isWritablePrimary) return false; // the election takes a moment; the next check sees it
  const { user, pwd } = readUser();
  if (admin.getUser(user) === null) admin.createUser({ user, pwd, roles: [{ role: 'readWrite', db: 'lhs' }] });
  return true;
}

let code = 1;
try {
  code = isHealthy() ? 0 : 1;
} catch (error) {
  print(String(error.message));
}
quit(code);
