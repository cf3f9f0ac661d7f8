/** Prints the roots that are of no single collection's annotations: time to an event, and what each center serves. */
import type { Contract } from '../model.ts';
import { printDescription } from './printField.ts';

export function printOtherRoots({ byType }: Contract): string {
  return `${byType.has('Scholar') ? TIME_TO_EVENT : ''}
${printDescription('What each center serves, how fresh it is, and how many rows it has.', ['merge FIELDS'])}
datasets: Datasets @merge(with: "FIELDS")
`;
}

/** The events are those of scholars. */
const TIME_TO_EVENT = `
${printDescription('Time from an origin to an event, for the scholars that match the filter, as a Kaplan-Meier curve. Empty only when an argument is wrong.', ['merge FIELDS'])}
scholarTimeToEvent(event: ScholarEvent! filter: ScholarFilter): TimeToEvent @merge(with: "FIELDS")
`;
