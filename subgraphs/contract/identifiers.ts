/** The rules of identifiers such as ORCID, ROR and DOI. Each returns a sentence that helps to correct a value. */

type Check = (value: string) => string | undefined;

const ZERO_LOST = 'a leading zero seems to be missing, as when a spreadsheet reads the text as a number';

const CHECKS: Readonly<Record<string, Check>> = {
  orcid: checkOrcid,
  ror: checkRor,
  ccn: checkCcn,
  vaStation: checkVaStation,
  npi: checkNpi,
  coreProject: checkCoreProject,
  projectNumber: checkProjectNumber,
  awardNumber: checkAwardNumber,
  mentorKey: checkMentorKey,
  pmid: checkPmid,
  doi: checkDoi,
  discipline: checkDiscipline,
};

/** The names that `@column(check:)` can use. */
export const IDENTIFIER_CHECKS: readonly string[] = Object.keys(CHECKS);

/**
 * What is wrong with the value; undefined when it is valid.
 * @throws Error when there is no such check: an error in the contract, not in the data
 */
export function checkIdentifier(check: string, value: string): string | undefined {
  const rule = CHECKS[check];
  if (!rule) throw new Error(`no identifier check ${JSON.stringify(check)}; there are ${IDENTIFIER_CHECKS.join(', ')}`);
  return rule(value);
}

function checkOrcid(value: string): string | undefined {
  const bare = value.replace(/^https?:\/\/orcid\.org\//, '');
  if (bare !== value) return `expected an ORCID iD alone, got a link: write ${bare}`;
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value))
    return `expected an ORCID iD such as 0000-0002-1825-0097, got ${quote(value)}`;
  const digits = value.replaceAll('-', '');
  let sum = 0;
  for (const digit of digits.slice(0, 15)) sum = ((sum + Number(digit)) * 2) % 11; // ISO 7064 MOD 11-2
  const check = (12 - sum) % 11;
  return compareCheck('an ORCID iD', value, digits.slice(15), check === 10 ? 'X' : String(check));
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const ROR_SHAPE = /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/;

function checkRor(value: string): string | undefined {
  const bare = value.replace(/^https?:\/\/ror\.org\//, '');
  if (bare !== value) return `expected a ROR id alone, got a link: write ${bare}`;
  if (!ROR_SHAPE.test(value)) {
    const hint = ROR_SHAPE.test(`0${value}`) ? `: ${ZERO_LOST} (0${value})` : '';
    return `expected a ROR id such as 05dq2gs74, got ${quote(value)}${hint}`;
  }
  let number = 0;
  for (const letter of value.slice(1, 7)) number = number * 32 + CROCKFORD.indexOf(letter);
  const check = 98 - ((number * 100) % 97);
  return compareCheck('a ROR id', value, value.slice(7), String(check).padStart(2, '0'));
}

const CCN_SHAPE = /^(\d{2}[0-9A-Z]\d{3}|\d{5}[A-F])$/;

function checkCcn(value: string): string | undefined {
  if (CCN_SHAPE.test(value)) return undefined;
  const hint = CCN_SHAPE.test(`0${value}`) ? `: ${ZERO_LOST} (0${value})` : '';
  return `expected a CMS certification number of six characters, such as 050262 or 05130F, got ${quote(value)}${hint}`;
}

// 999, 999A9, 999AA, 999AAA and 9999AA are in use: the first three digits name the parent station.
const VA_STATION_SHAPE = /^\d{3}([A-Z]\d|[A-Z]{2,3}|\d[A-Z]{2})?$/;

function checkVaStation(value: string): string | undefined {
  if (VA_STATION_SHAPE.test(value)) return undefined;
  const hint = VA_STATION_SHAPE.test(`0${value}`) ? `: ${ZERO_LOST} (0${value})` : '';
  return `expected a VA station number such as 663 or 663A4, got ${quote(value)}${hint}`;
}

function checkNpi(value: string): string | undefined {
  if (!/^[12]\d{9}$/.test(value)) return `expected an NPI of ten digits that starts with 1 or 2, got ${quote(value)}`;
  let sum = 24; // the part of the prefix 80840 in the Luhn sum
  for (const [index, digit] of [...value.slice(0, 9)].entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return compareCheck('an NPI', value, value.slice(9), String((10 - (sum % 10)) % 10));
}

function checkCoreProject(value: string): string | undefined {
  const [found] = /[A-Z][A-Z0-9]{2}-?[A-Z]{2}-?\d{6}(?!\d)/.exec(value.replaceAll(' ', '').toUpperCase()) ?? [];
  const core = found?.replaceAll('-', '');
  if (core === value) return undefined;
  const hint = core ? `: write only the core (${core}), without type, year and dashes` : '';
  return `expected an NIH core project number (activity, institute, serial) such as K12HS026379, got ${quote(value)}${hint}`;
}

const PROJECT_SHAPE = /^[1-9]?([A-Z][A-Z0-9]{2}[A-Z]{2}\d{6})(-\d{2}([ASXP]\d+)*)?$/;

/** The core of an NIH project number, for example K12HS026407 of 3K12HS026407-03S1; undefined for other text. */
export function readCoreProject(projectNumber: string): string | undefined {
  return PROJECT_SHAPE.exec(projectNumber)?.[1];
}

function checkProjectNumber(value: string): string | undefined {
  if (PROJECT_SHAPE.test(value)) return undefined;
  return `expected an NIH project number such as 3K12HS026407-03S1, got ${quote(value)}`;
}

/** An NIH number must be a core number. Other funders, such as PCORI, have formats of their own. */
function checkAwardNumber(value: string): string | undefined {
  // This includes a number with a digit too few or too many, or in lower case: accepted as another funder's number, it would be a second award.
  const looksLikeNih =
    /^[1-9]?\s?[A-Z]\d[0-9A-Z][- ]?[A-Z]{2}[- ]?\d{4,7}(?!\d)/i.test(value) ||
    /^[1-9]?\s?[A-Z][A-Z0-9]{2}[- ]?[A-Z]{2}[- ]?\d{6}(?!\d)/i.test(value);
  if (looksLikeNih) return checkCoreProject(value);
  return /^\S{3,64}$/.test(value)
    ? undefined
    : `expected an NIH core project number such as R01HS026379, or the funder's own number without spaces, got ${quote(value)}`;
}

function checkMentorKey(value: string): string | undefined {
  return /^[a-z0-9][a-z0-9-]{0,39}:mentor:[a-z0-9._-]{1,64}$/.test(value)
    ? undefined
    : `expected a key of the center itself, in lower case, such as leap:mentor:07, got ${quote(value)}`;
}

function checkPmid(value: string): string | undefined {
  return /^[1-9]\d{0,7}$/.test(value)
    ? undefined
    : `expected a PMID of up to eight digits such as 36263260, got ${quote(value)}`;
}

function checkDoi(value: string): string | undefined {
  const bare = value.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (!/^10\.\d{4,9}\/\S+$/.test(bare)) return `expected a DOI such as 10.1002/lrh2.10342, got ${quote(value)}`;
  return bare === value ? undefined : `expected a DOI alone: write ${bare} instead of ${value}`;
}

function checkDiscipline(value: string): string | undefined {
  if (/^\d{3}[A-Z0-9]{6}X$/.test(value) || /^\d{2}\.\d{4}$/.test(value)) return undefined;
  const expected = `expected a NUCC taxonomy code such as 207R00000X or a six-digit CIP 2020 code such as 26.1309, got ${quote(value)}`;
  const [, series = '', detail = ''] = /^(\d{1,2})(?:\.(\d{0,4}))?$/.exec(value) ?? [];
  if (series.length === 1 && detail.length === 4) return `${expected}: ${ZERO_LOST} (0${value})`;
  if (series) {
    const whole = `${series.padStart(2, '0')}.${detail.padEnd(4, '0')}`;
    return `${expected}: it can be a wider series, or a code whose zeros a spreadsheet removed (${whole}); write all six digits`;
  }
  return /^\d{3}[A-Za-z0-9]{6}x$/i.test(value) ? `${expected}: write ${value.toUpperCase()}` : expected;
}

function compareCheck(what: string, value: string, got: string, computed: string): string | undefined {
  if (got === computed) return undefined;
  return `${quote(value)} looks like ${what} but its check ${got.length > 1 ? 'digits do' : 'digit does'} not fit: expected ${computed}, got ${got}; check for a typing error`;
}

function quote(value: string): string {
  return JSON.stringify(value);
}
