/** Generated from the schema by graphql-codegen. Do not edit; run `npm run codegen`. */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date in the form `YYYY-MM-DD`, for example `2021-07-01`. */
  Date: { input: string; output: string; }
};

/** One bin of a histogram. It has the values from `from` up to but not including `to`. */
export type Bin = {
  /** The number of rows with a value in the bin. */
  readonly count: Count;
  /** The smallest value in the bin. */
  readonly from: Scalars['Int']['output'];
  /** The number of rows that have not ended and have lasted this long so far. Their value will be in this bin or a later one. */
  readonly stillOpen: Count;
  /** The end of the bin, which is not part of it. Null for the last bin. */
  readonly to: Maybe<Scalars['Int']['output']>;
};

/** A center by its id and name. `center(id)` gives the center itself. */
export type CenterRef = {
  /** The id of the center that is referred to, for example `leap`. */
  readonly id: Scalars['ID']['output'];
  /** The official name of the center's program. Null if the center is no longer configured. */
  readonly name: Maybe<Scalars['String']['output']>;
};

/** The contribution of one center to an answer. */
export type CenterReport = {
  /** The date up to which the center's data are complete. Null if the center gave no answer. */
  readonly asOf: Maybe<Scalars['Date']['output']>;
  /** The center that this report is about. */
  readonly center: CenterRef;
  /** The reason for the status: a code of the error catalog. Null for an ordinary answer. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** The version of the center's data. Equal epochs mean equal data. Null if the center gave no answer. */
  readonly epoch: Maybe<Scalars['String']['output']>;
  /** The fields that the center left out, or that need care. */
  readonly fields: ReadonlyArray<FieldReport>;
  /** The reason in words. Null if there is no code. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** What the center did with the request. */
  readonly status: CenterStatus;
};

/** What a center did with a request. */
export type CenterStatus =
  /** The center answered. */
  | 'ANSWERED'
  /** The center refused, because of its own policy. */
  | 'DENIED'
  /** The center could not be reached, was too late or sent an invalid answer. */
  | 'FAILED'
  /** The center was not asked, because it cannot hold any part of the answer. */
  | 'SKIPPED';

/** Which centers answered, which did not, and why. */
export type Completeness = {
  /** The number of centers that answered. */
  readonly answered: Scalars['Int']['output'];
  /** One report for each configured center, by center id. */
  readonly centers: ReadonlyArray<CenterReport>;
  /** The number of configured centers. */
  readonly considered: Scalars['Int']['output'];
  /** The gaps of a list, from its first page up to and including this page. The last page has all gaps: fetch them when the centers are back. Empty for all other fields, and in a center's own report. */
  readonly gaps: ReadonlyArray<Gap>;
  /** Whether the answer is complete: no center was denied or failed. */
  readonly isComplete: Scalars['Boolean']['output'];
};

/** A number of things, with what is known of it. */
export type Count = {
  /** The smallest number that it can be. */
  readonly lower: Scalars['Int']['output'];
  /** Whether the number is exact, or has bounds. */
  readonly status: CountStatus;
  /** The largest number that it can be. Null if there is no upper bound. */
  readonly upper: Maybe<Scalars['Int']['output']>;
  /** The number. Null unless `status` is EXACT or POOLED. */
  readonly value: Maybe<Scalars['Int']['output']>;
};

/** How much is known of a number. */
export type CountStatus =
  /** The number lies between `lower` and `upper`, because a small count was hidden or rounded. */
  | 'BOUNDED'
  /** The number is known: it is `value`. */
  | 'EXACT'
  /** The number is at least `lower`, because a center is missing or the number does not fit into 32 bits. */
  | 'INCOMPLETE'
  /** The number is known from secure aggregation: it is `value`. */
  | 'POOLED';

/** The survival curve of all centers together, estimated from the sum of their risk tables. It is never a mean of curves. */
export type Curve = {
  /** The number of scholars for whom the event occurred within the grid. */
  readonly events: Count;
  /** The step by whose end the event has occurred for half of the scholars. Null if that is not reached or not known. */
  readonly median: Maybe<MonthInterval>;
  /** The steps of the grid. They are always the same: three months each, up to month 120. */
  readonly points: ReadonlyArray<CurvePoint>;
  /** The number of scholars in the risk set. */
  readonly subjects: Count;
};

/** One step of the grid, from `fromMonth` up to but not including `toMonth`. */
export type CurvePoint = {
  /** The number of scholars at risk in the step: for them, neither the event nor the end of the observation came earlier. */
  readonly atRisk: Count;
  /** The number of scholars whose observation ended in the step. Within a step, events count before ends of observation, so these scholars are at risk in the whole step. */
  readonly censored: Count;
  /** The number of scholars for whom the event occurred in the step. */
  readonly events: Count;
  /** The start of the step, in completed months since the origin. */
  readonly fromMonth: Scalars['Int']['output'];
  /** The standard error of `survival` (Greenwood, 1926): `survival` times the square root of the sum of events / (atRisk (atRisk - events)). Null if `survival` is 0 or not EXACT. */
  readonly standardError: Maybe<Scalars['Float']['output']>;
  /** The share of scholars for whom the event has not occurred by `toMonth` (Kaplan and Meier, 1958): the product of 1 - events / atRisk over all steps up to this one. After the last scholar at risk the share is BOUNDED, from zero to its last value. If a center is missing it is INCOMPLETE, without bounds. */
  readonly survival: Measurement;
  /** The end of the step, in completed months since the origin. The step does not include this month. */
  readonly toMonth: Scalars['Int']['output'];
};

/** The data of one center. */
export type Dataset = {
  /** The date up to which the data are complete. */
  readonly asOf: Scalars['Date']['output'];
  /** The center that holds the data. */
  readonly center: CenterRef;
  /** The collections of the center, in the order of the contract. */
  readonly collections: ReadonlyArray<DatasetCollection>;
  /** The version of the data. Equal epochs mean equal data. */
  readonly epoch: Scalars['String']['output'];
};

/** One collection in a center's data. */
export type DatasetCollection = {
  /** The name of the collection's list, for example `scholars`. */
  readonly name: Scalars['String']['output'];
  /** The number of rows that the center holds. INCOMPLETE if the caller may not read statistics of the collection. */
  readonly rows: Count;
};

/** The data of all centers. */
export type Datasets = {
  /** Which centers answered, and why the others did not. */
  readonly completeness: Completeness;
  /** A digest of the contract that the centers serve, in 16 hexadecimal digits. If centers serve different versions, this is the digest of the first one. Null if no center answered. */
  readonly contract: Maybe<Scalars['String']['output']>;
  /** One dataset for each center that answered, by center id. */
  readonly nodes: ReadonlyArray<Dataset>;
};

/** The different values of one field. Each value counts once, however many centers have it. A center lists at most 1,000 values. The count is exact if every center lists all of its values. If a list was cut, the count has bounds. If a center is missing, it is INCOMPLETE. */
export type Distinct = {
  /** The number of different values. */
  readonly count: Count;
  /** The key, as named in `distinct`. */
  readonly key: Scalars['String']['output'];
  /** The number of rows that have no value. */
  readonly missing: Count;
  /** The number of different values that `values` does not list: those beyond the 1,000th, those that a center cut from its list, and (INCOMPLETE) those that a missing center can add. */
  readonly notListed: Count;
  /** The values in order, at most 1,000. */
  readonly values: ReadonlyArray<DistinctValue>;
};

/** A value that rows of one or more centers have. */
export type DistinctValue = {
  /** The ids of the centers that list the value, in order. A center whose list was cut can have the value too. */
  readonly centerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The number of centers that hold at least one row with the value. */
  readonly centers: Count;
  /** The number of rows that have the value. */
  readonly rows: Count;
  /** The value, as text. */
  readonly value: Scalars['String']['output'];
};

/** The definition of an event. It is part of the contract, so that all centers count the same. */
export type EventDefinition = {
  /** How a scholar is counted for whom the event has not occurred. */
  readonly censoring: Scalars['String']['output'];
  /** The event that is defined. */
  readonly event: ScholarEvent;
  /** The length of one step of the grid, in months. */
  readonly gridMonths: Scalars['Int']['output'];
  /** What counts as the event. */
  readonly occurrence: Scalars['String']['output'];
  /** The start of a scholar's time. */
  readonly origin: Scalars['String']['output'];
  /** The scholars who are counted. */
  readonly riskSet: Scalars['String']['output'];
};

/** A field that a center left out of its answer, or that needs care. */
export type FieldReport = {
  /** The reason: a code of the error catalog. */
  readonly code: Scalars['String']['output'];
  /** The field, as `Type.field`. */
  readonly field: Scalars['String']['output'];
};

/** A part of a list for which a center gave no answer when the page was read, whether or not it answers now. */
export type Gap = {
  /** The center that gave no answer. */
  readonly center: CenterRef;
  /** A cursor to the missing rows. Pass it as `after` (or as `before`, if you page backward) to the same list with the same filter and order. You get the rows of this center alone, a page at a time. */
  readonly cursor: Scalars['String']['output'];
};

/** The value of one dimension of a group. */
export type GroupKey = {
  /** The dimension, as named in `groupBy`. */
  readonly dimension: Scalars['String']['output'];
  /** The value of the dimension, as text. Null means not known. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** A number computed from the rows that have a value. If there are no such rows, `status` is EXACT and the number is null. A number that is not whole is accurate to a relative error of 1e-9, because parts are added in floating point. */
export type Measurement = {
  /** The lower bound of the number. Null if none is known. Equal to `value` if `status` is EXACT. */
  readonly lower: Maybe<Scalars['Float']['output']>;
  /** Whether the number is EXACT, BOUNDED (a center may not show it, because the group is small or the measure is SENSITIVE) or INCOMPLETE (a center is missing). */
  readonly status: CountStatus;
  /** The upper bound of the number. Null if none is known. Equal to `value` if `status` is EXACT. */
  readonly upper: Maybe<Scalars['Float']['output']>;
  /** The computed number. Null unless `status` is EXACT, and null if there are no rows with a value. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** An interval in months since the origin. */
export type MonthInterval = {
  /** The first month of the interval. */
  readonly fromMonth: Scalars['Int']['output'];
  /** The end of the interval, which is not part of it. */
  readonly toMonth: Scalars['Int']['output'];
};

/** The position of a page in its list. */
export type PageInfo = {
  /** The cursor of the last row. Pass it as `after` to read the next page. Null if the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** If you page forward (`first`): whether there are rows after this page and before `before`, as far as the centers that answered know. If you page backward: whether `before` was given. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** If you page backward (`last`): whether there are rows before this page and after `after`, as far as the centers that answered know. If you page forward: whether `after` was given. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row. Pass it as `before`, with `last`, to read the previous page. Null if the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** The range of a quantile, from one end of a bin to another. The quantile is the smallest value that at least its share of the rows does not exceed. */
export type QuantileBounds = {
  /** The lower end: the quantile is at least this value. Null if there are no rows. */
  readonly lower: Maybe<Scalars['Int']['output']>;
  /** The upper end: the quantile is less than this value. Null if the quantile can be in the last bin, if censored rows or missing centers leave it open, or if there are no rows. */
  readonly upper: Maybe<Scalars['Int']['output']>;
};

/** An event in a scholar's career. The field `definition` of the answer says exactly what is counted. */
export type ScholarEvent =
  /** From the completion of the program to the first position with a leadership role. */
  | 'COMPLETION_TO_LEADERSHIP'
  /** From the first mentored career award (K) to the first R01 or equivalent as principal investigator. */
  | 'K_TO_R'
  /** From the first day in the program, which is itself a mentored award (K12), to the first R01 or equivalent as principal investigator. */
  | 'PROGRAM_TO_R';

/** The rows that have the same value in every dimension. */
export type StatisticsGroup = {
  /** The number of centers that hold at least one row of the group. */
  readonly centers: Count;
  /** The number of different rows in the group. */
  readonly count: Count;
  /** The value in each dimension, in the order of `groupBy`. */
  readonly keys: ReadonlyArray<GroupKey>;
  /** One summary for each entry of `measures`, in that order, of the rows of the group. Empty without `measures`. */
  readonly summaries: ReadonlyArray<Summary>;
};

/** A summary of one measure. A row is counted in exactly one of `count`, `missing` and `censored`. A measure that counts something for each of something else, such as scholars for each mentor, has no rows of its own: `count` is then the number of mentors. */
export type Summary = {
  /** The histogram, over the bins that the contract defines. */
  readonly bins: ReadonlyArray<Bin>;
  /** The number of rows that have started and not ended. They last at least from their start to the date up to which the center's data are complete. Mean, variance, `min` and `max` leave them out; quantiles and bins take them into account. */
  readonly censored: Count;
  /** The number of rows with a value. */
  readonly count: Count;
  /** The largest value. A SENSITIVE measure shows only the bounds of the contract, because the largest value belongs to a single person. */
  readonly max: Measurement;
  /** The arithmetic mean of the rows with a value. */
  readonly mean: Measurement;
  /** The measure, as named in `measures`. */
  readonly measure: Scalars['String']['output'];
  /** The median. A censored row counts as longer than it has lasted so far. */
  readonly median: QuantileBounds;
  /** The smallest value. A SENSITIVE measure shows only the bounds of the contract, because the smallest value belongs to a single person. */
  readonly min: Measurement;
  /** The number of rows without a value, of which nothing is known. */
  readonly missing: Count;
  /** The first quartile. A censored row counts as longer than it has lasted so far. */
  readonly p25: QuantileBounds;
  /** The third quartile. A censored row counts as longer than it has lasted so far. */
  readonly p75: QuantileBounds;
  /** The sample standard deviation: the square root of the variance. */
  readonly standardDeviation: Measurement;
  /** The unit of the measure, for example `days`. */
  readonly unit: Scalars['String']['output'];
  /** The sample variance: the squared deviations from the mean, divided by one less than `count`. Null for fewer than two rows. Shown only where it is exact. */
  readonly variance: Measurement;
};

/** The time to an event. If a center is missing, the curve is withheld, because that center's scholars belong to the risk set. The counts are then lower bounds. */
export type TimeToEvent = {
  /** Which centers answered, and why the others did not. */
  readonly completeness: Completeness;
  /** The survival curve, with the counts behind it. */
  readonly curve: Curve;
  /** What exactly is counted. */
  readonly definition: EventDefinition;
};
