/**
 * fast-check as the tests import it: with one seed, so that a commit is judged alike wherever and whenever it is judged.
 * `RANDOM_SEED=random npm test` draws other cases, RANDOM_SEED=<n> those of n; a test that names a seed keeps its own.
 */
const fastCheck = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const given = process.env.RANDOM_SEED ?? '20261126';
if (given !== 'random') fastCheck.configureGlobal({ seed: Number(given) });

module.exports = fastCheck;
