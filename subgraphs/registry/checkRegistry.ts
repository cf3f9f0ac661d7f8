/** What must hold between the registry's records once each of them is well-formed. */
import { CENTER_IDS } from '../contract/ids.ts';
import type { ReportFault } from './readRecord.ts';
import type { Registry } from './records.ts';

/** Every id that a record names is there. */
export function checkReferences(registry: Registry, report: ReportFault): void {
  const expectKnown = (where: string, ids: readonly (string | null)[], known: ReadonlyMap<string, unknown>): void => {
    for (const id of ids) if (id && !known.has(id)) report(`${where} refers to ${id}, which is not there`);
  };
  for (const each of registry.centers.values())
    expectKnown(`centers.json: ${each.id}: leadInstitution`, [each.leadInstitution], registry.institutions);
  for (const each of registry.institutions.values())
    expectKnown(`institutions.json: ${each.id}: successors`, each.successors, registry.institutions);
  for (const each of registry.facilities.values())
    expectKnown(`facilities.json: ${each.id}: healthSystem`, [each.healthSystem], registry.healthSystems);
  for (const each of registry.healthSystems.values()) {
    expectKnown(`health-systems.json: ${each.id}: parent`, [each.parent], registry.healthSystems);
    expectKnown(`health-systems.json: ${each.id}: successors`, each.successors, registry.healthSystems);
  }
}

/** What must hold between properties. */
export function checkMeaning(registry: Registry, report: ReportFault): void {
  for (const id of CENTER_IDS) if (!registry.centers.has(id)) report(`centers.json: the center ${id} is missing`);
  for (const { id, continuation } of registry.centers.values()) {
    if (continuation && !/^\d{4}-(0[1-9]|1[0-2])$/.test(continuation.announcedIn))
      report(
        `centers.json: ${id}: continuation: announcedIn must be a year and month such as 2024-01, got ${continuation.announcedIn}`,
      );
  }
  for (const each of registry.healthSystems.values()) {
    const where = `health-systems.json: ${each.id}`;
    if (each.isSafetyNet !== (each.safetyNetBasis !== null))
      report(`${where}: isSafetyNet must be true exactly where safetyNetBasis is given`);
    if (each.isVeteransAffairs !== (each.kind === 'VETERANS_AFFAIRS'))
      report(`${where}: isVeteransAffairs must be true exactly where kind is VETERANS_AFFAIRS`);
    if (each.ahrqSystemId !== null && !/^HSI\d{8}$/.test(each.ahrqSystemId))
      report(`${where}: ahrqSystemId must be HSI and eight digits, got ${each.ahrqSystemId}`);
  }
  for (const { id, terms } of registry.vocabularies.values()) {
    const codes = terms.map((term) => term.code);
    for (const code of new Set(codes.filter((each, index) => codes.indexOf(each) !== index)))
      report(`vocabularies.json: ${id}: the code ${code} is there twice`);
  }
}
