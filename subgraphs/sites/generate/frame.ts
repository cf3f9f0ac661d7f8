/** What the file of each collection is given: the scholar whose records it makes up, and the center around. */
import type { Faker } from '@faker-js/faker';
import type { Career } from './careers.ts';
import type { CenterPlan } from './plan.ts';
import type { DataRow } from './rows.ts';

/** A partnership of the center, as its scholars' records need to know it. */
export interface PartnerFrame {
  readonly id: string;
  readonly healthSystem: string;
  readonly isVeteransAffairs: boolean;
  /** As the partnership's row says; made up where it says nothing. */
  readonly hasLiaison: boolean;
  /** Ids of the registry. */
  readonly facilities: readonly string[];
}

export interface CenterFrame {
  readonly plan: CenterPlan;
  readonly seed: number;
  /** The center's place among all that are written, from 0, and how many those are. */
  readonly index: number;
  readonly centerCount: number;
  readonly leadInstitution: string | null;
  readonly partners: readonly PartnerFrame[];
  /** Draws for one file: each has its own, so that a change of one collection moves no other. */
  readonly fakerOf: (file: string) => Faker;
  /** The id of the next row of a collection, such as `placement`. */
  readonly nextId: (collection: string) => string;
}

export type Appointment = DataRow & {
  readonly id: string;
  readonly partnership: string | null;
  readonly effortPercent: number;
  readonly startDate: string;
  readonly endDate: string;
  readonly hasSupplement: boolean;
};

export interface ScholarFrame {
  readonly center: CenterFrame;
  readonly id: string;
  /** From 1, in the order of the scholars. */
  readonly number: number;
  readonly career: Career;
  /** The last day in the program that lies before the as-of date. */
  readonly lastDay: string;
  /** The group of the main discipline. */
  readonly group: string | null;
  readonly isClinical: boolean;
  readonly appointments: readonly Appointment[];
  /** Where the scholar is hosted, if that is known. */
  readonly host: PartnerFrame | undefined;
  /** The scholar before this one at the center. */
  readonly previousId: string | undefined;
}
