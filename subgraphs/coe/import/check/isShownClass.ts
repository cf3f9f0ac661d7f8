/** Says whose values may stand in a report that people pass around. */
import type { GovernanceClass } from '../../../contract/model.ts';

const SHOWN: readonly GovernanceClass[] = ['PUBLIC', 'CONSORTIUM'];

export function isShownClass(governance: GovernanceClass): boolean {
  return SHOWN.includes(governance);
}
