/** Prints the root fields that do not follow from a single collection: the time to an event, and what each center serves. */
import type { Contract } from '../model.ts';
import { printDescription } from './describe.ts';
import { printFilterArgument } from './printField.ts';

export function printOtherRoots({ byType }: Contract): string {
  return `${byType.has('Scholar') ? TIME_TO_EVENT : ''}
${printDescription('What each center serves, how fresh its data are, and how many rows it has.')}
datasets: Datasets @merge(with: "FIELDS")
`;
}

/** The events are those of scholars. */
const TIME_TO_EVENT = `
${printDescription('The time from an origin to an event, for the scholars that match the filter, as a Kaplan-Meier curve.')}
scholarTimeToEvent(${printDescription('The event, which also says where the time starts.')}event: ScholarEvent! ${printFilterArgument('Scholar')}): TimeToEvent @merge(with: "FIELDS")
`;
