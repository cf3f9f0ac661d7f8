/** Derived from the schema by graphql-codegen: do not edit. `npm run codegen` writes it anew. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CenterContext } from '../resolvers/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/**
 * Academic rank.
 * Source: Flight Tracker's list.
 */
export type AcademicRank =
  | 'ASSISTANT_PROFESSOR'
  | 'ASSOCIATE_PROFESSOR'
  | 'CLINICAL_FELLOW'
  | 'INSTRUCTOR'
  | 'OTHER'
  | 'POSTDOCTORAL'
  | 'PREDOCTORAL'
  | 'PROFESSOR'
  | 'RESEARCH_ASSISTANT_PROFESSOR'
  | 'RESEARCH_FELLOW';

export type AcademicRankFilter = {
  eq?: InputMaybe<AcademicRank>;
  in?: InputMaybe<Array<AcademicRank>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * By what way data are released.
 * Proposed, after the ways that the centers' partners use: agreements, review boards, enclaves such as the VA's.
 */
export type AccessMechanism =
  | 'DATA_USE_AGREEMENT'
  | 'ENCLAVE'
  | 'INTERNAL'
  | 'IRB_PROTOCOL';

export type AccessMechanismFilter = {
  eq?: InputMaybe<AccessMechanism>;
  in?: InputMaybe<Array<AccessMechanism>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * How far a request has come.
 * Proposed: the steps of a request.
 */
export type AccessStatus =
  | 'APPROVED'
  | 'CLOSED'
  | 'DATA_RECEIVED'
  | 'REFUSED'
  | 'REQUESTED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type AccessStatusFilter = {
  eq?: InputMaybe<AccessStatus>;
  in?: InputMaybe<Array<AccessStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * What a partnership is agreed by.
 * Proposed: the paper's list is not public.
 */
export type AgreementType =
  | 'AFFILIATION_AGREEMENT'
  | 'DATA_USE_AGREEMENT'
  | 'IRB_RELIANCE'
  | 'MEMORANDUM_OF_UNDERSTANDING';

export type AgreementTypeListFilter = {
  has?: InputMaybe<AgreementType>;
  hasAny?: InputMaybe<Array<AgreementType>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * What a budget period is to its award.
 * Source: NIH's application types 1 to 9.
 */
export type ApplicationType =
  | 'CHANGE_OF_GRANTEE'
  | 'CHANGE_OF_INSTITUTE'
  | 'EXTENSION'
  | 'NEW'
  | 'NON_COMPETING'
  | 'RENEWAL'
  | 'SUPPLEMENT';

export type ApplicationTypeFilter = {
  eq?: InputMaybe<ApplicationType>;
  in?: InputMaybe<Array<ApplicationType>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * The appointment of a scholar to a program. A scholar may have several.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type Appointment = {
  __typename?: 'Appointment';
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * Percent of full time that is protected for training and research.
   *
   * _class CONSORTIUM_
   */
  effortPercent?: Maybe<Scalars['Int']['output']>;
  /**
   * The last day; of an appointment that goes on, the planned one.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Months added to the planned ones.
   *
   * _class CONSORTIUM_
   */
  extensionMonths?: Maybe<Scalars['Int']['output']>;
  /**
   * Did a supplement (such as PA-20-072, COVID-19) pay for a part?
   *
   * _class CONSORTIUM_
   */
  hasSupplement?: Maybe<Scalars['Boolean']['output']>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * The partnership in which the scholar works during the appointment.
   *
   * _class CONSORTIUM_
   */
  partnership?: Maybe<Partnership>;
  /**
   * Placements that lie within the appointment.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  placements?: Maybe<PlacementConnection>;
  /**
   * Months that the appointment was made for.
   *
   * _class CONSORTIUM_
   */
  plannedMonths?: Maybe<Scalars['Int']['output']>;
  /**
   * What the scholar was appointed to. Empty for a caller who may not read programs.
   *
   * _class CONSORTIUM_
   */
  program?: Maybe<Program>;
  /**
   * Whose appointment it is. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * How the appointment stands.
   *
   * _class CONSORTIUM_
   */
  status?: Maybe<AppointmentStatus>;
  /**
   * The way through the program, in its own words.
   *
   * _class CONSORTIUM_
   */
  track?: Maybe<Scalars['String']['output']>;
};


/**
 * The appointment of a scholar to a program. A scholar may have several.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type AppointmentPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};

/** A page of appointments, in one order over all centers. */
export type AppointmentConnection = {
  __typename?: 'AppointmentConnection';
  completeness: Completeness;
  edges: Array<AppointmentEdge>;
  /** The nodes of the edges. */
  nodes: Array<Appointment>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type AppointmentDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'EFFORT_PERCENT'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'EXTENSION_MONTHS'
  /** _class CONSORTIUM_ */
  | 'HAS_SUPPLEMENT'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'PARTNERSHIP'
  /** _class CONSORTIUM_ */
  | 'PLANNED_MONTHS'
  /** _class CONSORTIUM_ */
  | 'PROGRAM'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'STATUS'
  /** _class CONSORTIUM_ */
  | 'TRACK';

export type AppointmentEdge = {
  __typename?: 'AppointmentEdge';
  cursor: Scalars['String']['output'];
  node: Appointment;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type AppointmentFilter = {
  and?: InputMaybe<Array<AppointmentFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  effortPercent?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  extensionMonths?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  hasSupplement?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  not?: InputMaybe<AppointmentFilter>;
  or?: InputMaybe<Array<AppointmentFilter>>;
  /** _class CONSORTIUM_ */
  partnership?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  plannedMonths?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  program?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  status?: InputMaybe<AppointmentStatusFilter>;
  /** _class CONSORTIUM_ */
  track?: InputMaybe<TextFilter>;
};

export type AppointmentMeasure =
  /**
   * Percent of full time that is protected for training and research.
   *
   * _class CONSORTIUM · in percent of full time_
   */
  | 'EFFORT_PERCENT'
  /**
   * Months that the appointment was made for.
   *
   * _class CONSORTIUM · in months_
   */
  | 'PLANNED_MONTHS';

export type AppointmentOrder = {
  direction?: InputMaybe<Direction>;
  field: AppointmentOrderField;
};

export type AppointmentOrderField =
  | 'CENTER'
  | 'EFFORT_PERCENT'
  | 'END_DATE'
  | 'EXTENSION_MONTHS'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'PLANNED_MONTHS'
  | 'START_DATE'
  | 'STATUS'
  | 'TRACK';

/** How many appointments there are, in all and by group. */
export type AppointmentStatistics = {
  __typename?: 'AppointmentStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * How an appointment stands.
 * Proposed: the paper's list is not public.
 */
export type AppointmentStatus =
  | 'ACTIVE'
  | 'COMPLETED'
  | 'COMPLETED_EARLY_FUNDED'
  | 'EXTENDED'
  | 'WITHDRAWN';

export type AppointmentStatusFilter = {
  eq?: InputMaybe<AppointmentStatus>;
  in?: InputMaybe<Array<AppointmentStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * An award, by its core project number: supplements and non-competing years collapse into it.
 *
 * _class PUBLIC · one row, at the center that its id names_
 */
export type Award = {
  __typename?: 'Award';
  /**
   * NIH activity code, such as R01 or K23; empty for other funders.
   *
   * _class PUBLIC_
   */
  activityCode?: Maybe<Scalars['String']['output']>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class PUBLIC_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class PUBLIC_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class PUBLIC_
   */
  center: Center;
  /**
   * The last day, supplements and extensions included.
   *
   * _class PUBLIC_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Who pays.
   *
   * _class PUBLIC_
   */
  funder?: Maybe<FunderKind>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class PUBLIC_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class PUBLIC_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * The NIH core project number, such as R01HS026379, or the funder's own number.
   *
   * _class PUBLIC_
   */
  number?: Maybe<Scalars['String']['output']>;
  /**
   * Its years, supplements and extensions.
   *
   * _class PUBLIC_
   */
  periods?: Maybe<Array<AwardPeriod>>;
  /**
   * What the scholar is in it.
   *
   * _class PUBLIC_
   */
  role?: Maybe<AwardRole>;
  /**
   * Who holds it. Empty for a caller who may not read scholars.
   *
   * _class PUBLIC_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class PUBLIC_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day.
   *
   * _class PUBLIC_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * What the award is called.
   *
   * _class PUBLIC_
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * US dollars in all.
   *
   * _class PUBLIC_
   */
  totalCosts?: Maybe<Scalars['Int']['output']>;
  /**
   * The type of the award.
   *
   * _class PUBLIC_
   */
  type?: Maybe<AwardType>;
};

/** A page of awards, in one order over all centers. */
export type AwardConnection = {
  __typename?: 'AwardConnection';
  completeness: Completeness;
  edges: Array<AwardEdge>;
  /** The nodes of the edges. */
  nodes: Array<Award>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type AwardDimension =
  /** _class PUBLIC_ */
  | 'ACTIVITY_CODE'
  /** _class PUBLIC_ */
  | 'BASIS'
  /** _class PUBLIC_ */
  | 'CENTER'
  /** _class PUBLIC_ */
  | 'END_DATE_YEAR'
  /** _class PUBLIC_ */
  | 'FUNDER'
  /** _class PUBLIC_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class PUBLIC_ */
  | 'NUMBER'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'PERIODS_APPLICATION_TYPE'
  /** _class PUBLIC_ */
  | 'ROLE'
  /** _class PUBLIC_ */
  | 'SCHOLAR'
  /** _class PUBLIC_ */
  | 'SOURCE_TYPE'
  /** _class PUBLIC_ */
  | 'START_DATE_YEAR'
  /** _class PUBLIC_ */
  | 'TYPE';

export type AwardEdge = {
  __typename?: 'AwardEdge';
  cursor: Scalars['String']['output'];
  node: Award;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type AwardFilter = {
  /** _class PUBLIC_ */
  activityCode?: InputMaybe<TextFilter>;
  and?: InputMaybe<Array<AwardFilter>>;
  /** _class PUBLIC_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class PUBLIC_ */
  center?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  funder?: InputMaybe<FunderKindFilter>;
  /** _class PUBLIC_ */
  id?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  not?: InputMaybe<AwardFilter>;
  /** _class PUBLIC_ */
  number?: InputMaybe<TextFilter>;
  or?: InputMaybe<Array<AwardFilter>>;
  /** _class PUBLIC_ */
  periods?: InputMaybe<AwardPeriodListFilter>;
  /** _class PUBLIC_ */
  role?: InputMaybe<AwardRoleFilter>;
  /** _class PUBLIC_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class PUBLIC_ */
  startDate?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  title?: InputMaybe<TextFilter>;
  /** _class PUBLIC_ */
  totalCosts?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  type?: InputMaybe<AwardTypeFilter>;
};

export type AwardMeasure =
  /**
   * US dollars in all.
   *
   * _class PUBLIC · in US dollars_
   */
  | 'TOTAL_COSTS';

export type AwardOrder = {
  direction?: InputMaybe<Direction>;
  field: AwardOrderField;
};

export type AwardOrderField =
  | 'CENTER'
  | 'END_DATE'
  | 'FUNDER'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'NUMBER'
  | 'START_DATE'
  | 'TITLE'
  | 'TOTAL_COSTS'
  | 'TYPE';

export type AwardPeriod = {
  __typename?: 'AwardPeriod';
  /**
   * What the period is to its award.
   *
   * _class PUBLIC_
   */
  applicationType?: Maybe<ApplicationType>;
  /**
   * US dollars.
   *
   * _class PUBLIC_
   */
  directCosts?: Maybe<Scalars['Int']['output']>;
  /**
   * The last day.
   *
   * _class PUBLIC_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * The whole project number, such as 3R01HS026379-03S1; empty where the funder has none.
   *
   * _class PUBLIC_
   */
  projectNumber?: Maybe<Scalars['String']['output']>;
  /**
   * The first day.
   *
   * _class PUBLIC_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type AwardPeriodFilter = {
  and?: InputMaybe<Array<AwardPeriodFilter>>;
  /** _class PUBLIC_ */
  applicationType?: InputMaybe<ApplicationTypeFilter>;
  /** _class PUBLIC_ */
  directCosts?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  endDate?: InputMaybe<DateFilter>;
  not?: InputMaybe<AwardPeriodFilter>;
  or?: InputMaybe<Array<AwardPeriodFilter>>;
  /** _class PUBLIC_ */
  projectNumber?: InputMaybe<TextFilter>;
  /** _class PUBLIC_ */
  startDate?: InputMaybe<DateFilter>;
};

/** Matches when one value of the list matches the filter as a whole. */
export type AwardPeriodListFilter = {
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  some?: InputMaybe<AwardPeriodFilter>;
};

/**
 * What the scholar is in the award.
 * Source: Flight Tracker's roles.
 */
export type AwardRole =
  | 'CO_INVESTIGATOR'
  | 'CO_PRINCIPAL_INVESTIGATOR'
  | 'OTHER'
  | 'PRINCIPAL_INVESTIGATOR'
  | 'TRAINEE';

export type AwardRoleFilter = {
  eq?: InputMaybe<AwardRole>;
  in?: InputMaybe<Array<AwardRole>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How many awards there are, in all and by group. */
export type AwardStatistics = {
  __typename?: 'AwardStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * The type of an award.
 * Source: Flight Tracker's award types. R01_EQUIVALENT and K_EQUIVALENT are meant in its sense.
 */
export type AwardType =
  | 'INDIVIDUAL_K'
  | 'INTERNAL_K'
  | 'K12_KL2'
  | 'K99_R00'
  | 'K_EQUIVALENT'
  | 'OTHER'
  | 'R01'
  | 'R01_EQUIVALENT'
  | 'RESEARCH_FELLOWSHIP'
  | 'TRAINING_GRANT'
  | 'TRAINING_GRANT_ADMIN';

export type AwardTypeFilter = {
  eq?: InputMaybe<AwardType>;
  in?: InputMaybe<Array<AwardType>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Where a statement comes from.
 * Proposed: so that no made-up or assumed value passes for a published one.
 */
export type Basis =
  /** Not published: chosen to agree with every published fact. */
  | 'ASSUMED'
  /** A record of the center's own, neither published nor made up: what a real center writes. */
  | 'CENTER_RECORD'
  /** A published fact; `basisNote` names the source. */
  | 'PUBLIC'
  /** Made up, for demonstration. */
  | 'SYNTHETIC';

export type BasisFilter = {
  eq?: InputMaybe<Basis>;
  in?: InputMaybe<Array<Basis>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The rows whose value is at least `from` and less than `to`; the last bin has no `to`. */
export type Bin = {
  __typename?: 'Bin';
  /** Rows with a value in the bin. */
  count: Count;
  from: Scalars['Int']['output'];
  /** Open rows that have lasted so long: their value will be in this bin or a later one. */
  stillOpen: Count;
  to?: Maybe<Scalars['Int']['output']>;
};

export type BooleanFilter = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type Center = {
  __typename?: 'Center';
  /**
   * The center's appointments.
   *
   * _merge FIELDS_
   */
  appointments?: Maybe<AppointmentConnection>;
  /**
   * The center's awards.
   *
   * _merge FIELDS_
   */
  awards?: Maybe<AwardConnection>;
  /**
   * The center's competencyAssessments.
   *
   * _merge FIELDS_
   */
  competencyAssessments?: Maybe<CompetencyAssessmentConnection>;
  /**
   * The center's dataAccessRequests.
   *
   * _merge FIELDS_
   */
  dataAccessRequests?: Maybe<DataAccessRequestConnection>;
  /**
   * The center's disruptions.
   *
   * _merge FIELDS_
   */
  disruptions?: Maybe<DisruptionConnection>;
  /**
   * The center's embeddednessAssessments.
   *
   * _merge FIELDS_
   */
  embeddednessAssessments?: Maybe<EmbeddednessAssessmentConnection>;
  /**
   * The center's engagements.
   *
   * _merge FIELDS_
   */
  engagements?: Maybe<EngagementConnection>;
  id: Scalars['ID']['output'];
  /**
   * The center's mentorings.
   *
   * _merge FIELDS_
   */
  mentorings?: Maybe<MentoringConnection>;
  /**
   * The center's partnerships.
   *
   * _merge FIELDS_
   */
  partnerships?: Maybe<PartnershipConnection>;
  /**
   * The center's placements.
   *
   * _merge FIELDS_
   */
  placements?: Maybe<PlacementConnection>;
  /**
   * The center's positions.
   *
   * _merge FIELDS_
   */
  positions?: Maybe<PositionConnection>;
  /**
   * The center's programs.
   *
   * _merge FIELDS_
   */
  programs?: Maybe<ProgramConnection>;
  /**
   * The center's projects.
   *
   * _merge FIELDS_
   */
  projects?: Maybe<ProjectConnection>;
  /**
   * The center's publications.
   *
   * _merge FIELDS_
   */
  publications?: Maybe<PublicationConnection>;
  /**
   * The center's scholars.
   *
   * _merge FIELDS_
   */
  scholars?: Maybe<ScholarConnection>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AwardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AwardOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterCompetencyAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetencyAssessmentOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterDataAccessRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataAccessRequestOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterEmbeddednessAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmbeddednessAssessmentOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EngagementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EngagementOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterMentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentoringFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentoringOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartnershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnershipOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterScholarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScholarFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScholarOrder>;
};

/** A center by id and name. A value: the center itself is at `center(id)`. */
export type CenterRef = {
  __typename?: 'CenterRef';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
};

/** What one center contributed. */
export type CenterReport = {
  __typename?: 'CenterReport';
  /** The day up to which the center's data are complete. */
  asOf?: Maybe<Scalars['Date']['output']>;
  center: CenterRef;
  /** A code of the catalogue; empty for a plain answer. */
  code?: Maybe<Scalars['String']['output']>;
  /** The version of the center's data: equal epoch, equal answers. */
  epoch?: Maybe<Scalars['String']['output']>;
  fields: Array<FieldReport>;
  message?: Maybe<Scalars['String']['output']>;
  status: CenterStatus;
};

/** What one center did with what it was asked. */
export type CenterStatus =
  /** It answered. */
  | 'ANSWERED'
  /** It refused by its own policy. */
  | 'DENIED'
  /** It could not be reached, was too late, or sent what could not be believed. */
  | 'FAILED'
  /** It was not asked, because it provably holds nothing of the answer. */
  | 'SKIPPED';

/**
 * The kind of challenge.
 * Proposed, but for DATA_ACCESS, COVID19 and ORGANIZATIONAL_PRIORITY_SHIFT, which are the paper's words.
 */
export type ChallengeCategory =
  | 'COVID19'
  | 'DATA_ACCESS'
  | 'FUNDING'
  | 'LEADERSHIP_TURNOVER'
  | 'MATCH_MISALIGNMENT'
  | 'ORGANIZATIONAL_PRIORITY_SHIFT'
  | 'OTHER'
  /** No reason for the leave is kept anywhere in the graph. */
  | 'PERSONAL_LEAVE'
  | 'PROTECTED_TIME'
  | 'REGULATORY_DUA'
  | 'STAFFING';

export type ChallengeCategoryFilter = {
  eq?: InputMaybe<ChallengeCategory>;
  in?: InputMaybe<Array<ChallengeCategory>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * One domain of the competencies of a scholar at one time. Frameworks have versions: seven domains in 2018, eight in 2022.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: level_
 */
export type CompetencyAssessment = {
  __typename?: 'CompetencyAssessment';
  /**
   * The day of the assessment.
   *
   * _class CONSORTIUM_
   */
  assessedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * The single competency within the domain; empty where the domain is assessed as a whole.
   *
   * _class CONSORTIUM_
   */
  competency?: Maybe<Scalars['String']['output']>;
  /**
   * The domain: a code of that vocabulary, such as D8.
   *
   * _class CONSORTIUM_
   */
  domain?: Maybe<Scalars['String']['output']>;
  /**
   * The version of the framework: a vocabulary of the registry, such as competency-domains-2022.
   *
   * _class CONSORTIUM_
   */
  framework?: Maybe<Scalars['String']['output']>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Who assessed it.
   *
   * _class CONSORTIUM_
   */
  rater?: Maybe<Rater>;
  /**
   * Whose. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * When in the program.
   *
   * _class CONSORTIUM_
   */
  timepoint?: Maybe<Timepoint>;
};

/** A page of competencyAssessments, in one order over all centers. */
export type CompetencyAssessmentConnection = {
  __typename?: 'CompetencyAssessmentConnection';
  completeness: Completeness;
  edges: Array<CompetencyAssessmentEdge>;
  /** The nodes of the edges. */
  nodes: Array<CompetencyAssessment>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type CompetencyAssessmentDimension =
  /** _class CONSORTIUM_ */
  | 'ASSESSED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'COMPETENCY'
  /** _class CONSORTIUM_ */
  | 'DOMAIN'
  /** _class CONSORTIUM_ */
  | 'FRAMEWORK'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /**
   * One of NO_EXPOSURE, FOUNDATIONAL_AWARENESS, EMERGING, PROFICIENT.
   *
   * _class SENSITIVE_
   */
  | 'LEVEL'
  /** _class CONSORTIUM_ */
  | 'RATER'
  /** _class CONSORTIUM_ */
  | 'SCHOLAR'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'TIMEPOINT';

export type CompetencyAssessmentEdge = {
  __typename?: 'CompetencyAssessmentEdge';
  cursor: Scalars['String']['output'];
  node: CompetencyAssessment;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type CompetencyAssessmentFilter = {
  and?: InputMaybe<Array<CompetencyAssessmentFilter>>;
  /** _class CONSORTIUM_ */
  assessedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  competency?: InputMaybe<TextFilter>;
  /** _class CONSORTIUM_ */
  domain?: InputMaybe<TextFilter>;
  /** _class CONSORTIUM_ */
  framework?: InputMaybe<TextFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  not?: InputMaybe<CompetencyAssessmentFilter>;
  or?: InputMaybe<Array<CompetencyAssessmentFilter>>;
  /** _class CONSORTIUM_ */
  rater?: InputMaybe<RaterFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  timepoint?: InputMaybe<TimepointFilter>;
};

export type CompetencyAssessmentOrder = {
  direction?: InputMaybe<Direction>;
  field: CompetencyAssessmentOrderField;
};

export type CompetencyAssessmentOrderField =
  | 'ASSESSED_ON'
  | 'CENTER'
  | 'DOMAIN'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'TIMEPOINT';

/** How many competencyAssessments there are, in all and by group. */
export type CompetencyAssessmentStatistics = {
  __typename?: 'CompetencyAssessmentStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** Distinct rows that match the filter. */
  total: Count;
};

/** Who was asked, who answered, what is missing and why. `considered` counts every configured center, always. */
export type Completeness = {
  __typename?: 'Completeness';
  answered: Scalars['Int']['output'];
  /** One report a center, by center id. */
  centers: Array<CenterReport>;
  considered: Scalars['Int']['output'];
  /** Of a list: every stretch of the walk, from its first page up to and with this one, for which a center gave no answer. Those of the last page are all there are; fetch them once the centers are back. Empty for everything else, and in a center's own report. */
  gaps: Array<Gap>;
  /** No center was denied or failed. */
  isComplete: Scalars['Boolean']['output'];
};

/**
 * How far a scholar has come from mentored (K) to independent (R) funding.
 * Source: Flight Tracker's seven codes. An R01 equivalent runs three years or more with over 250,000 dollars of direct costs a year, or is an R37 or a VA Merit award.
 */
export type ConversionStatus =
  | 'AFTER_K_WITHOUT_R'
  | 'CONVERTED_AFTER_K'
  | 'CONVERTED_ON_K'
  | 'NEITHER'
  | 'ON_K_WITHOUT_R'
  | 'R_WITHOUT_K'
  | 'USED_K99_R00';

export type ConversionStatusFilter = {
  eq?: InputMaybe<ConversionStatus>;
  in?: InputMaybe<Array<ConversionStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A number that says what it is. `value` is set for EXACT and POOLED only; INCOMPLETE has no `upper`. */
export type Count = {
  __typename?: 'Count';
  lower: Scalars['Int']['output'];
  status: CountStatus;
  upper?: Maybe<Scalars['Int']['output']>;
  value?: Maybe<Scalars['Int']['output']>;
};

/** What a count claims to be. */
export type CountStatus =
  /** A small cell was hidden or rounded: the number lies between `lower` and `upper`. */
  | 'BOUNDED'
  /** `value` is the number. */
  | 'EXACT'
  /** A center is missing, or the number is beyond 32 bits: it is at least `lower`. */
  | 'INCOMPLETE'
  /** `value` is the number, opened by secure aggregation. */
  | 'POOLED';

/** The curve of all centers together, from the sums of their tables; never a mean of curves. */
export type Curve = {
  __typename?: 'Curve';
  /** To whom it happened within the grid. */
  events: Count;
  /** The step by whose end it has happened to half. Empty where that is not reached, or not known. */
  median?: Maybe<MonthInterval>;
  /** Steps of 3 months up to month 120, the same always. */
  points: Array<CurvePoint>;
  /** Scholars in the risk set. */
  subjects: Count;
};

/** One step of the grid: from `fromMonth` up to, and without, `toMonth`; in completed months since the origin. */
export type CurvePoint = {
  __typename?: 'CurvePoint';
  /** Scholars who enter the step: neither the event nor the end of their observation came before. */
  atRisk: Count;
  /** Whose observation ended in the step. Within a step events come before ends of observation: those whose observation ends are at risk for all of it. */
  censored: Count;
  /** To whom it happened in the step. */
  events: Count;
  fromMonth: Scalars['Int']['output'];
  /** Greenwood's (1926): survival times the root of the sum of events / (atRisk (atRisk - events)). Empty where survival is not EXACT, or is 0. */
  standardError?: Maybe<Scalars['Float']['output']>;
  /** The share to whom it has not happened by `toMonth` (Kaplan and Meier, 1958): the product of 1 - events / atRisk over all steps so far. Beyond the last scholar at risk the curve is not known: BOUNDED from nothing to its last value. INCOMPLETE, without bounds, where a center is missing. */
  survival: Measurement;
  toMonth: Scalars['Int']['output'];
};

/**
 * A request of a project for data of a health system. It stays open until it is closed, refused or withdrawn.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type DataAccessRequest = {
  __typename?: 'DataAccessRequest';
  /**
   * The day of the approval.
   *
   * _class CONSORTIUM_
   */
  approvedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * What kind of data is asked for.
   *
   * _class CONSORTIUM_
   */
  category?: Maybe<DatasetCategory>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * The day on which the request was closed.
   *
   * _class CONSORTIUM_
   */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Days from the request to the approval; empty while there is none (such a request is censored, not dropped).
   *
   * _class CONSORTIUM · counted at import_
   */
  daysToApproval?: Maybe<Scalars['Int']['output']>;
  /**
   * Days from the request to the first usable data; empty while there are none (such a request is censored, not dropped).
   *
   * _class CONSORTIUM · counted at import_
   */
  daysToFirstData?: Maybe<Scalars['Int']['output']>;
  /**
   * What held it up.
   *
   * _class CONSORTIUM_
   */
  delayReasons?: Maybe<Array<DelayReason>>;
  /**
   * The day on which the first usable data came.
   *
   * _class CONSORTIUM_
   */
  firstDataOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Did the partnership have a liaison while the request was made?
   *
   * _class CONSORTIUM_
   */
  hasLiaison?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The health system that holds the data.
   *
   * _class CONSORTIUM_
   */
  holder?: Maybe<HealthSystem>;
  /**
   * What kind of health system the holder is.
   *
   * _class CONSORTIUM · copied from the registry at import_
   */
  holderKind?: Maybe<HealthSystemKind>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * Is it still waiting for data, as of the day up to which the center's data are complete?
   *
   * _class CONSORTIUM_
   */
  isOpen?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * By what way the data are released.
   *
   * _class CONSORTIUM_
   */
  mechanism?: Maybe<AccessMechanism>;
  /**
   * The project. Empty for a caller who may not read projects.
   *
   * _class CONSORTIUM_
   */
  project?: Maybe<Project>;
  /**
   * The day on which the scholar first asked.
   *
   * _class CONSORTIUM_
   */
  requestedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * How far the request has come.
   *
   * _class CONSORTIUM_
   */
  status?: Maybe<AccessStatus>;
  /**
   * The day on which the papers were complete.
   *
   * _class CONSORTIUM_
   */
  submittedOn?: Maybe<Scalars['Date']['output']>;
};

/** A page of dataAccessRequests, in one order over all centers. */
export type DataAccessRequestConnection = {
  __typename?: 'DataAccessRequestConnection';
  completeness: Completeness;
  edges: Array<DataAccessRequestEdge>;
  /** The nodes of the edges. */
  nodes: Array<DataAccessRequest>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type DataAccessRequestDimension =
  /** _class CONSORTIUM_ */
  | 'APPROVED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CATEGORY'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'CLOSED_ON_YEAR'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'DELAY_REASONS'
  /** _class CONSORTIUM_ */
  | 'FIRST_DATA_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'HAS_LIAISON'
  /** _class CONSORTIUM_ */
  | 'HOLDER'
  /** _class CONSORTIUM_ */
  | 'HOLDER_KIND'
  /** _class CONSORTIUM_ */
  | 'IS_OPEN'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'MECHANISM'
  /** _class CONSORTIUM_ */
  | 'PROJECT'
  /** _class CONSORTIUM_ */
  | 'REQUESTED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'STATUS'
  /** _class CONSORTIUM_ */
  | 'SUBMITTED_ON_YEAR';

export type DataAccessRequestEdge = {
  __typename?: 'DataAccessRequestEdge';
  cursor: Scalars['String']['output'];
  node: DataAccessRequest;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type DataAccessRequestFilter = {
  and?: InputMaybe<Array<DataAccessRequestFilter>>;
  /** _class CONSORTIUM_ */
  approvedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  category?: InputMaybe<DatasetCategoryFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  closedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  daysToApproval?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  daysToFirstData?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  delayReasons?: InputMaybe<DelayReasonListFilter>;
  /** _class CONSORTIUM_ */
  firstDataOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  hasLiaison?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  holder?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  holderKind?: InputMaybe<HealthSystemKindFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  isOpen?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  mechanism?: InputMaybe<AccessMechanismFilter>;
  not?: InputMaybe<DataAccessRequestFilter>;
  or?: InputMaybe<Array<DataAccessRequestFilter>>;
  /** _class CONSORTIUM_ */
  project?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  requestedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  status?: InputMaybe<AccessStatusFilter>;
  /** _class CONSORTIUM_ */
  submittedOn?: InputMaybe<DateFilter>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type DataAccessRequestKey =
  /** _class CONSORTIUM_ */
  | 'HOLDER';

export type DataAccessRequestMeasure =
  /**
   * Days from the request to the approval; empty while there is none (such a request is censored, not dropped).
   *
   * _class CONSORTIUM · in days_
   */
  | 'DAYS_TO_APPROVAL'
  /**
   * Days from the request to the first usable data; empty while there are none (such a request is censored, not dropped).
   *
   * _class CONSORTIUM · in days_
   */
  | 'DAYS_TO_FIRST_DATA';

export type DataAccessRequestOrder = {
  direction?: InputMaybe<Direction>;
  field: DataAccessRequestOrderField;
};

export type DataAccessRequestOrderField =
  | 'APPROVED_ON'
  | 'CATEGORY'
  | 'CENTER'
  | 'CLOSED_ON'
  | 'DAYS_TO_APPROVAL'
  | 'DAYS_TO_FIRST_DATA'
  | 'FIRST_DATA_ON'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'REQUESTED_ON'
  | 'STATUS'
  | 'SUBMITTED_ON';

/** How many dataAccessRequests there are, in all and by group. */
export type DataAccessRequestStatistics = {
  __typename?: 'DataAccessRequestStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/** What one center serves. */
export type Dataset = {
  __typename?: 'Dataset';
  /** The day up to which the center's data are complete. */
  asOf: Scalars['Date']['output'];
  /** The center that the data belong to. */
  center: CenterRef;
  /** In the order of the contract. */
  collections: Array<DatasetCollection>;
  /** The version of the center's data: equal epoch, equal answers. */
  epoch: Scalars['String']['output'];
};

/**
 * What kind of data is asked for; no data of patients are here.
 * Proposed: the paper's list is not public.
 */
export type DatasetCategory =
  | 'CLAIMS'
  | 'ELECTRONIC_HEALTH_RECORD'
  | 'LINKED'
  | 'OPERATIONAL'
  | 'REGISTRY'
  | 'SURVEY';

export type DatasetCategoryFilter = {
  eq?: InputMaybe<DatasetCategory>;
  in?: InputMaybe<Array<DatasetCategory>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One collection of a center's data. */
export type DatasetCollection = {
  __typename?: 'DatasetCollection';
  /** As the name of its list, such as `scholars`. */
  name: Scalars['String']['output'];
  /** Rows of the center; INCOMPLETE where it does not let the caller read statistics of them. */
  rows: Count;
};

/** The data of all centers, one dataset a center. */
export type Datasets = {
  __typename?: 'Datasets';
  completeness: Completeness;
  /** A digest of the contract that the centers serve: sixteen digits. Where centers serve different versions, it is that of the first center. Empty when no center answered. */
  contract?: Maybe<Scalars['String']['output']>;
  /** By center id; a center that is missing is named in `completeness`. */
  nodes: Array<Dataset>;
};

/** Matches on a date; `from` and `to` are inclusive. */
export type DateFilter = {
  eq?: InputMaybe<Scalars['Date']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * A degree held.
 * Source: Flight Tracker's survey list, extended by the program announcements (ScD, DrPH).
 */
export type Degree =
  | 'DNP'
  | 'DO'
  | 'DRPH'
  | 'MD'
  | 'MHS'
  | 'MPH'
  | 'MS'
  | 'MSCI'
  | 'OTHER'
  | 'PHARMD'
  | 'PHD'
  | 'PSYD'
  | 'RN'
  | 'SCD';

export type DegreeListFilter = {
  has?: InputMaybe<Degree>;
  hasAny?: InputMaybe<Array<Degree>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * What held a request up.
 * Proposed, after the delays that embedded researchers report (agreements, review, extraction, staff).
 */
export type DelayReason =
  | 'AGREEMENT_NEGOTIATION'
  | 'COVID19'
  | 'EXTRACTION_QUEUE'
  | 'IRB_REVIEW'
  | 'SECURITY_REVIEW'
  | 'STAFF_TURNOVER'
  | 'UNCLEAR_SPECIFICATION';

export type DelayReasonListFilter = {
  has?: InputMaybe<DelayReason>;
  hasAny?: InputMaybe<Array<DelayReason>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Direction =
  | 'ASC'
  | 'DESC';

export type DisciplineAssignment = {
  __typename?: 'DisciplineAssignment';
  /**
   * NUCC taxonomy code for a clinical one, CIP 2020 code for a research one.
   *
   * _class CONSORTIUM_
   */
  code?: Maybe<Scalars['String']['output']>;
  /**
   * The group that the discipline belongs to.
   *
   * _class CONSORTIUM_
   */
  group?: Maybe<DisciplineGroup>;
  /**
   * Is it the scholar's main one?
   *
   * _class CONSORTIUM_
   */
  isPrimary?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Clinical training, or a field of research.
   *
   * _class CONSORTIUM_
   */
  kind?: Maybe<DisciplineKind>;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type DisciplineAssignmentFilter = {
  and?: InputMaybe<Array<DisciplineAssignmentFilter>>;
  /** _class CONSORTIUM_ */
  code?: InputMaybe<TextFilter>;
  /** _class CONSORTIUM_ */
  group?: InputMaybe<DisciplineGroupFilter>;
  /** _class CONSORTIUM_ */
  isPrimary?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  kind?: InputMaybe<DisciplineKindFilter>;
  not?: InputMaybe<DisciplineAssignmentFilter>;
  or?: InputMaybe<Array<DisciplineAssignmentFilter>>;
};

/** Matches when one value of the list matches the filter as a whole. */
export type DisciplineAssignmentListFilter = {
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  some?: InputMaybe<DisciplineAssignmentFilter>;
};

/**
 * Disciplines in groups.
 * Proposed, but for PHYSICIAN, OTHER_CLINICAL and POPULATION_HEALTH_SCIENCES, which are the paper's words.
 */
export type DisciplineGroup =
  | 'BIOSTATISTICS'
  | 'DENTIST'
  | 'ECONOMICS_POLICY'
  | 'ENGINEERING_SYSTEMS'
  | 'INFORMATICS_DATA'
  | 'NURSE'
  | 'OTHER'
  | 'OTHER_CLINICAL'
  | 'PHARMACIST'
  | 'PHYSICIAN'
  | 'POPULATION_HEALTH_SCIENCES'
  | 'PSYCHOLOGIST'
  | 'REHAB'
  | 'SOCIAL_BEHAVIORAL';

export type DisciplineGroupFilter = {
  eq?: InputMaybe<DisciplineGroup>;
  in?: InputMaybe<Array<DisciplineGroup>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * What an assignment to a discipline is about.
 * Proposed: our reading of the published 87 clinically trained and 29 non-clinicians.
 */
export type DisciplineKind =
  /** Clinical training. */
  | 'CLINICAL'
  /** A field of research that is not a clinical one. */
  | 'RESEARCH';

export type DisciplineKindFilter = {
  eq?: InputMaybe<DisciplineKind>;
  in?: InputMaybe<Array<DisciplineKind>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * One thing that got in the way of a scholar.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type Disruption = {
  __typename?: 'Disruption';
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The kind of challenge.
   *
   * _class CONSORTIUM_
   */
  category?: Maybe<ChallengeCategory>;
  /**
   * What brought it about; empty for a leave.
   *
   * _class CONSORTIUM_
   */
  cause?: Maybe<DisruptionCause>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * What it did to the project.
   *
   * _class CONSORTIUM_
   */
  effect?: Maybe<ProjectEffect>;
  /**
   * Empty while it goes on.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Did a supplement (such as PA-20-072, COVID-19) make up for it?
   *
   * _class CONSORTIUM_
   */
  hasSupplement?: Maybe<Scalars['Boolean']['output']>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Months of program time that were lost; empty while it is not known.
   *
   * _class CONSORTIUM_
   */
  monthsLost?: Maybe<Scalars['Int']['output']>;
  /**
   * In the center's words.
   *
   * _class NARRATIVE_
   */
  narrative?: Maybe<Scalars['String']['output']>;
  /**
   * The partnership that it came with.
   *
   * _class CONSORTIUM_
   */
  partnership?: Maybe<Partnership>;
  /**
   * The project that it met.
   *
   * _class CONSORTIUM_
   */
  project?: Maybe<Project>;
  /**
   * How it was resolved; empty while it goes on.
   *
   * _class CONSORTIUM_
   */
  resolution?: Maybe<Resolution>;
  /**
   * Whom it met. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How bad it was.
   *
   * _class CONSORTIUM_
   */
  severity?: Maybe<Severity>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/**
 * What brought it about.
 * Proposed, after what the paper and embedded researchers elsewhere report.
 */
export type DisruptionCause =
  | 'AGREEMENT_NEGOTIATION'
  | 'BUDGET_CUT'
  | 'CLINICAL_LOAD'
  | 'CLINIC_CLOSURE'
  | 'EXTRACTION_QUEUE'
  | 'IRB_REVIEW'
  | 'MENTOR_LEFT'
  | 'NEW_STRATEGIC_PRIORITY'
  | 'OTHER'
  | 'RECRUITMENT_HALTED'
  | 'REDEPLOYMENT_TO_CARE'
  | 'REORGANIZATION'
  | 'SPONSOR_LEFT'
  | 'STAFF_LEFT';

export type DisruptionCauseFilter = {
  eq?: InputMaybe<DisruptionCause>;
  in?: InputMaybe<Array<DisruptionCause>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of disruptions, in one order over all centers. */
export type DisruptionConnection = {
  __typename?: 'DisruptionConnection';
  completeness: Completeness;
  edges: Array<DisruptionEdge>;
  /** The nodes of the edges. */
  nodes: Array<Disruption>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type DisruptionDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CATEGORY'
  /** _class CONSORTIUM_ */
  | 'CAUSE'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'EFFECT'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'HAS_SUPPLEMENT'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'MONTHS_LOST'
  /** _class CONSORTIUM_ */
  | 'PARTNERSHIP'
  /** _class CONSORTIUM_ */
  | 'PROJECT'
  /** _class CONSORTIUM_ */
  | 'RESOLUTION'
  /** _class CONSORTIUM_ */
  | 'SCHOLAR'
  /** _class CONSORTIUM_ */
  | 'SEVERITY'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR';

export type DisruptionEdge = {
  __typename?: 'DisruptionEdge';
  cursor: Scalars['String']['output'];
  node: Disruption;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type DisruptionFilter = {
  and?: InputMaybe<Array<DisruptionFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  category?: InputMaybe<ChallengeCategoryFilter>;
  /** _class CONSORTIUM_ */
  cause?: InputMaybe<DisruptionCauseFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  effect?: InputMaybe<ProjectEffectFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  hasSupplement?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  monthsLost?: InputMaybe<IntFilter>;
  not?: InputMaybe<DisruptionFilter>;
  or?: InputMaybe<Array<DisruptionFilter>>;
  /** _class CONSORTIUM_ */
  partnership?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  project?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  resolution?: InputMaybe<ResolutionFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  severity?: InputMaybe<SeverityFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
};

export type DisruptionMeasure =
  /**
   * Months of program time that were lost; empty while it is not known.
   *
   * _class CONSORTIUM · in months_
   */
  | 'MONTHS_LOST';

export type DisruptionOrder = {
  direction?: InputMaybe<Direction>;
  field: DisruptionOrderField;
};

export type DisruptionOrderField =
  | 'CATEGORY'
  | 'CENTER'
  | 'END_DATE'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'MONTHS_LOST'
  | 'SEVERITY'
  | 'START_DATE';

/** How many disruptions there are, in all and by group. */
export type DisruptionStatistics = {
  __typename?: 'DisruptionStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/** The different values of one field among the rows, each counted once however many centers share it. While every center lists all of its values the count is exact. Where a list is cut (at 1000) it has bounds: at least as many as are listed, and as any one center has; at most those and all that are cut. Where a center is missing it is INCOMPLETE: at least so many. */
export type Distinct = {
  __typename?: 'Distinct';
  /** Different values. */
  count: Count;
  /** Of the `distinct` that was asked for. */
  key: Scalars['String']['output'];
  /** Rows that have no value. */
  missing: Count;
  /** Different values that are not listed: those beyond the 1000th, those that a center cut from its own list, and (INCOMPLETE) those that a missing center may add. */
  notListed: Count;
  /** By value, at most 1000. */
  values: Array<DistinctValue>;
};

/** One value that rows of several centers may share. */
export type DistinctValue = {
  __typename?: 'DistinctValue';
  /** The centers that list it, by id; one whose list was cut may have it too. */
  centerIds: Array<Scalars['ID']['output']>;
  /** Centers that hold at least one of them. */
  centers: Count;
  /** Rows that have it. */
  rows: Count;
  value: Scalars['String']['output'];
};

/**
 * One domain of the embeddedness of a scholar at one time.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: score_
 */
export type EmbeddednessAssessment = {
  __typename?: 'EmbeddednessAssessment';
  /**
   * The day of the assessment.
   *
   * _class CONSORTIUM_
   */
  assessedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * Where in the health system.
   *
   * _class CONSORTIUM_
   */
  domain?: Maybe<EmbeddednessDomain>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * The version of the scale: the values of the published tool's scale are not public.
   *
   * _class CONSORTIUM_
   */
  scaleVersion?: Maybe<Scalars['String']['output']>;
  /**
   * Whose. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * When in the program.
   *
   * _class CONSORTIUM_
   */
  timepoint?: Maybe<Timepoint>;
};

/** A page of embeddednessAssessments, in one order over all centers. */
export type EmbeddednessAssessmentConnection = {
  __typename?: 'EmbeddednessAssessmentConnection';
  completeness: Completeness;
  edges: Array<EmbeddednessAssessmentEdge>;
  /** The nodes of the edges. */
  nodes: Array<EmbeddednessAssessment>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type EmbeddednessAssessmentDimension =
  /** _class CONSORTIUM_ */
  | 'ASSESSED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'DOMAIN'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'SCALE_VERSION'
  /** _class CONSORTIUM_ */
  | 'SCHOLAR'
  /** _class SENSITIVE_ */
  | 'SCORE'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'TIMEPOINT';

export type EmbeddednessAssessmentEdge = {
  __typename?: 'EmbeddednessAssessmentEdge';
  cursor: Scalars['String']['output'];
  node: EmbeddednessAssessment;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type EmbeddednessAssessmentFilter = {
  and?: InputMaybe<Array<EmbeddednessAssessmentFilter>>;
  /** _class CONSORTIUM_ */
  assessedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  domain?: InputMaybe<EmbeddednessDomainFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  not?: InputMaybe<EmbeddednessAssessmentFilter>;
  or?: InputMaybe<Array<EmbeddednessAssessmentFilter>>;
  /** _class CONSORTIUM_ */
  scaleVersion?: InputMaybe<TextFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  timepoint?: InputMaybe<TimepointFilter>;
};

export type EmbeddednessAssessmentMeasure =
  /**
   * The rating, on the scale that `scaleVersion` names.
   *
   * _class SENSITIVE · in points_
   */
  | 'SCORE';

export type EmbeddednessAssessmentOrder = {
  direction?: InputMaybe<Direction>;
  field: EmbeddednessAssessmentOrderField;
};

export type EmbeddednessAssessmentOrderField =
  | 'ASSESSED_ON'
  | 'CENTER'
  | 'DOMAIN'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'TIMEPOINT';

/** How many embeddednessAssessments there are, in all and by group. */
export type EmbeddednessAssessmentStatistics = {
  __typename?: 'EmbeddednessAssessmentStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * Where in the health system a scholar is engaged.
 * Source: the MN-LHS Embeddedness Tool (Shippee et al. 2023), four domains.
 */
export type EmbeddednessDomain =
  /** National clinical and professional networks. */
  | 'NATIONAL_NETWORKS'
  /** Patient and family advisory groups. */
  | 'PATIENTS_FAMILIES'
  /** Practice committees and local or regional health-system leadership. */
  | 'PRACTICE_LEADERSHIP'
  /** Research institutions and other agenda-setting organizations. */
  | 'RESEARCH_INSTITUTIONS';

export type EmbeddednessDomainFilter = {
  eq?: InputMaybe<EmbeddednessDomain>;
  in?: InputMaybe<Array<EmbeddednessDomain>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * One kind of stakeholder in one stage of a project; no person is named.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type Engagement = {
  __typename?: 'Engagement';
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * How much they decide.
   *
   * _class CONSORTIUM_
   */
  level?: Maybe<EngagementLevel>;
  /**
   * How many took part.
   *
   * _class CONSORTIUM_
   */
  participantCount?: Maybe<Scalars['Int']['output']>;
  /**
   * The project. Empty for a caller who may not read projects.
   *
   * _class CONSORTIUM_
   */
  project?: Maybe<Project>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * In which part of the project.
   *
   * _class CONSORTIUM_
   */
  stage?: Maybe<EngagementStage>;
  /**
   * Who is engaged.
   *
   * _class CONSORTIUM_
   */
  stakeholderType?: Maybe<StakeholderType>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** A page of engagements, in one order over all centers. */
export type EngagementConnection = {
  __typename?: 'EngagementConnection';
  completeness: Completeness;
  edges: Array<EngagementEdge>;
  /** The nodes of the edges. */
  nodes: Array<Engagement>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type EngagementDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'LEVEL'
  /** _class CONSORTIUM_ */
  | 'PROJECT'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'STAGE'
  /** _class CONSORTIUM_ */
  | 'STAKEHOLDER_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR';

export type EngagementEdge = {
  __typename?: 'EngagementEdge';
  cursor: Scalars['String']['output'];
  node: Engagement;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type EngagementFilter = {
  and?: InputMaybe<Array<EngagementFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  level?: InputMaybe<EngagementLevelFilter>;
  not?: InputMaybe<EngagementFilter>;
  or?: InputMaybe<Array<EngagementFilter>>;
  /** _class CONSORTIUM_ */
  participantCount?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  project?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  stage?: InputMaybe<EngagementStageFilter>;
  /** _class CONSORTIUM_ */
  stakeholderType?: InputMaybe<StakeholderTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
};

/**
 * How much stakeholders decide.
 * Proposed, after the spectrum from informing to shared leadership.
 */
export type EngagementLevel =
  | 'COLLABORATING'
  | 'CONSULTED'
  | 'INFORMED'
  | 'LEADING';

export type EngagementLevelFilter = {
  eq?: InputMaybe<EngagementLevel>;
  in?: InputMaybe<Array<EngagementLevel>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type EngagementOrder = {
  direction?: InputMaybe<Direction>;
  field: EngagementOrderField;
};

export type EngagementOrderField =
  | 'CENTER'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'PARTICIPANT_COUNT'
  | 'STAGE'
  | 'STAKEHOLDER_TYPE'
  | 'START_DATE';

/**
 * The part of a project in which stakeholders take part.
 * Proposed, after the stages that PCORI's guidance and the program's competencies speak of.
 */
export type EngagementStage =
  | 'CONDUCT'
  | 'DESIGN'
  | 'DISSEMINATION'
  | 'IMPLEMENTATION'
  | 'PRIORITY_SETTING';

export type EngagementStageFilter = {
  eq?: InputMaybe<EngagementStage>;
  in?: InputMaybe<Array<EngagementStage>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How many engagements there are, in all and by group. */
export type EngagementStatistics = {
  __typename?: 'EngagementStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** Distinct rows that match the filter. */
  total: Count;
};

/** What is counted, in words that every center means alike; they are the contract's. */
export type EventDefinition = {
  __typename?: 'EventDefinition';
  /** What becomes of a scholar to whom it has not happened. */
  censoring: Scalars['String']['output'];
  event: ScholarEvent;
  /** Months of one step of the grid. */
  gridMonths: Scalars['Int']['output'];
  /** What ends it. */
  occurrence: Scalars['String']['output'];
  /** Where a scholar's time begins. */
  origin: Scalars['String']['output'];
  /** Who is counted. */
  riskSet: Scalars['String']['output'];
};

/**
 * What a scholar reports of working inside a health system.
 * Proposed, after what embedded researchers report elsewhere (LeaRRn's Q&I partnerships, the VA's embedded research evaluation).
 */
export type ExperienceTheme =
  | 'ACCESS_TO_LEADERS'
  | 'COMPETING_PRIORITIES'
  | 'DATA_DELAYS'
  | 'DATA_SUPPORT'
  | 'ENGAGED_SPONSOR'
  | 'INFLUENCE_ON_PRACTICE'
  | 'LITTLE_PROTECTED_TIME'
  | 'RESEARCH_AMBIVALENT_CULTURE'
  | 'STAFF_SUPPORT'
  | 'UNCLEAR_EXPECTATIONS';

export type ExperienceThemeListFilter = {
  has?: InputMaybe<ExperienceTheme>;
  hasAny?: InputMaybe<Array<ExperienceTheme>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A hospital or clinic: known to the registry. */
export type Facility = {
  __typename?: 'Facility';
  id: Scalars['ID']['output'];
};

/** A field that a center left out of its answer, or that has to be read with care. */
export type FieldReport = {
  __typename?: 'FieldReport';
  /** A code of the catalogue. */
  code: Scalars['String']['output'];
  /** `Type.field` */
  field: Scalars['String']['output'];
};

/**
 * Who pays.
 * Proposed, after question 24 of the program.
 */
export type FunderKind =
  | 'AHRQ'
  | 'FOUNDATION'
  | 'INDUSTRY'
  | 'INTERNAL_HEALTH_SYSTEM'
  | 'INTERNAL_UNIVERSITY'
  | 'NIH'
  | 'OTHER'
  | 'OTHER_FEDERAL'
  | 'PCORI'
  | 'VETERANS_AFFAIRS';

export type FunderKindFilter = {
  eq?: InputMaybe<FunderKind>;
  in?: InputMaybe<Array<FunderKind>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A stretch of a walk over pages for which a center gave no answer, whatever it answers now. */
export type Gap = {
  __typename?: 'Gap';
  /** The center; `name` is empty where it is configured no more. */
  center: CenterRef;
  /** Give it as `after` (or as `before`, going backward) of the same list, filter and order: the rows that this center holds there, a page at a time, and no others. */
  cursor: Scalars['String']['output'];
};

/** One coordinate of a group. */
export type GroupKey = {
  __typename?: 'GroupKey';
  dimension: Scalars['String']['output'];
  /** The value as text; empty means not known. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A health system: known to the registry, and to many centers. */
export type HealthSystem = {
  __typename?: 'HealthSystem';
  id: Scalars['ID']['output'];
};

/**
 * Kinds of health systems.
 * Proposed, but for VETERANS_AFFAIRS and SAFETY_NET_PUBLIC, which are the paper's words.
 */
export type HealthSystemKind =
  | 'ACADEMIC_MEDICAL_CENTER'
  | 'CHILDRENS'
  | 'COMMUNITY'
  | 'FQHC_NETWORK'
  | 'HEALTH_PLAN'
  | 'INTEGRATED_DELIVERY'
  | 'NETWORK_PCORNET'
  | 'OTHER'
  | 'SAFETY_NET_PUBLIC'
  | 'VETERANS_AFFAIRS';

export type HealthSystemKindFilter = {
  eq?: InputMaybe<HealthSystemKind>;
  in?: InputMaybe<Array<HealthSystemKind>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches on an identifier, exactly. Of this and every filter: as null, or not given, it asks for all rows; with an operator that is null, or with none, it is refused, since a variable without a value would widen the question to all. */
export type IdFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches on a list of identifiers. */
export type IdListFilter = {
  has?: InputMaybe<Scalars['ID']['input']>;
  hasAny?: InputMaybe<Array<Scalars['ID']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * What a project changed in the health system.
 * Proposed, after the healthcare impact goals of the successor program.
 */
export type ImpactKind =
  | 'COST_REDUCED'
  | 'DE_IMPLEMENTED'
  | 'POLICY_ADOPTED'
  | 'PRACTICE_ADOPTED'
  | 'SCALED_UP'
  | 'TOOL_ADOPTED';

export type ImpactKindFilter = {
  eq?: InputMaybe<ImpactKind>;
  in?: InputMaybe<Array<ImpactKind>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * How far a change reaches.
 * Proposed: from one unit to beyond the partner.
 */
export type ImpactScale =
  | 'BEYOND'
  | 'FACILITY'
  | 'HEALTH_SYSTEM'
  | 'UNIT';

export type ImpactScaleFilter = {
  eq?: InputMaybe<ImpactScale>;
  in?: InputMaybe<Array<ImpactScale>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An institution: known to the registry. */
export type Institution = {
  __typename?: 'Institution';
  id: Scalars['ID']['output'];
};

/**
 * What the institution puts behind a program.
 * Proposed, after the activities that the paper names.
 */
export type InstitutionalResource =
  | 'BIOSTATISTICS_CORE'
  | 'COURSEWORK_TUITION'
  | 'DATA_WAREHOUSE_ACCESS'
  | 'LIAISON_OFFICE'
  | 'MENTOR_SUPPORT'
  | 'RESEARCH_FUNDS'
  | 'SALARY_SUPPLEMENT';

export type InstitutionalResourceListFilter = {
  has?: InputMaybe<InstitutionalResource>;
  hasAny?: InputMaybe<Array<InstitutionalResource>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches on a whole number; `from` and `to` are inclusive. */
export type IntFilter = {
  eq?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  to?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Where the review by an institutional review board stands.
 * Proposed: the paper's list is not public.
 */
export type IrbStatus =
  | 'APPROVED'
  | 'CLOSED'
  | 'EXEMPT'
  | 'NOT_NEEDED'
  | 'SUBMITTED';

export type IrbStatusFilter = {
  eq?: InputMaybe<IrbStatus>;
  in?: InputMaybe<Array<IrbStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * The category of a job.
 * Source: Flight Tracker's seven job categories.
 */
export type JobCategory =
  | 'ACADEMIA_NOT_RESEARCH_DOMINANT'
  /** Academia, research-dominant, as principal investigator. */
  | 'ACADEMIA_RESEARCH_DOMINANT'
  /** Academia, research-dominant, as staff. */
  | 'ACADEMIA_RESEARCH_STAFF'
  | 'ACADEMIA_TRAINING_PROGRAM'
  /** Industry, federal or non-profit, not research-dominant. */
  | 'OUTSIDE_NOT_RESEARCH_DOMINANT'
  /** Industry, federal or non-profit, research-dominant. */
  | 'OUTSIDE_RESEARCH_DOMINANT'
  | 'PRIVATE_PRACTICE';

export type JobCategoryFilter = {
  eq?: InputMaybe<JobCategory>;
  in?: InputMaybe<Array<JobCategory>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Whether the match of scholar and publication was looked at.
 * Source: Flight Tracker, in which each match is confirmed by hand.
 */
export type MatchStatus =
  | 'CONFIRMED'
  | 'UNREVIEWED';

export type MatchStatusFilter = {
  eq?: InputMaybe<MatchStatus>;
  in?: InputMaybe<Array<MatchStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A number that says what it is, of the rows that have a value; of no rows there is none: EXACT, and all three are empty. `value` is set for EXACT only, and then equals both bounds. BOUNDED: a center may not tell it (a small group, or an end of a SENSITIVE measure); INCOMPLETE: a center is missing. Where one of the bounds is empty, nothing is known on that side. A number that is not whole is right within 1e-9 of itself, since parts are added in floating point. */
export type Measurement = {
  __typename?: 'Measurement';
  lower?: Maybe<Scalars['Float']['output']>;
  status: CountStatus;
  upper?: Maybe<Scalars['Float']['output']>;
  value?: Maybe<Scalars['Float']['output']>;
};

/**
 * What a mentor is to the scholar.
 * Source: the mentoring teams of PACT K12 (scientific, health-system, secondary, career) and PEDSnet Scholars (a scientist of another site).
 */
export type MentorRole =
  | 'CAREER'
  | 'CROSS_SITE'
  | 'HEALTH_SYSTEM'
  | 'PRIMARY_SCIENTIFIC'
  | 'SECONDARY';

export type MentorRoleFilter = {
  eq?: InputMaybe<MentorRole>;
  in?: InputMaybe<Array<MentorRole>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * One mentor of one scholar in one role.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type Mentoring = {
  __typename?: 'Mentoring';
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * Empty while the mentoring goes on.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * The health system that the mentor works for, where it is one.
   *
   * _class CONSORTIUM_
   */
  healthSystem?: Maybe<HealthSystem>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * Does the mentor lead a part of a health system?
   *
   * _class CONSORTIUM_
   */
  isHealthSystemLeader?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * The center's own key of the mentor, such as `leap:mentor:07`: equal keys, equal person. It holds no name.
   *
   * _class CONSORTIUM_
   */
  mentor?: Maybe<Scalars['String']['output']>;
  /**
   * As the mentor writes it.
   *
   * _class IDENTIFYING_
   */
  mentorName?: Maybe<Scalars['String']['output']>;
  /**
   * What the mentor is to the scholar.
   *
   * _class CONSORTIUM_
   */
  role?: Maybe<MentorRole>;
  /**
   * Who is mentored. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** A page of mentorings, in one order over all centers. */
export type MentoringConnection = {
  __typename?: 'MentoringConnection';
  completeness: Completeness;
  edges: Array<MentoringEdge>;
  /** The nodes of the edges. */
  nodes: Array<Mentoring>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type MentoringDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'HEALTH_SYSTEM'
  /** _class CONSORTIUM_ */
  | 'IS_HEALTH_SYSTEM_LEADER'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'MENTOR'
  /** _class CONSORTIUM_ */
  | 'ROLE'
  /** _class CONSORTIUM_ */
  | 'SCHOLAR'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR';

export type MentoringEdge = {
  __typename?: 'MentoringEdge';
  cursor: Scalars['String']['output'];
  node: Mentoring;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type MentoringFilter = {
  and?: InputMaybe<Array<MentoringFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  healthSystem?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  isHealthSystemLeader?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  mentor?: InputMaybe<TextFilter>;
  not?: InputMaybe<MentoringFilter>;
  or?: InputMaybe<Array<MentoringFilter>>;
  /** _class CONSORTIUM_ */
  role?: InputMaybe<MentorRoleFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type MentoringKey =
  /** _class CONSORTIUM_ */
  | 'HEALTH_SYSTEM';

export type MentoringMeasure =
  /**
   * Of each mentor, how many different scholars are mentored in the rows asked for. Keys of mentors are a center's own: who mentors at several centers counts once in each.
   *
   * _class CONSORTIUM · in scholars_
   */
  | 'SCHOLARS_PER_MENTOR';

export type MentoringOrder = {
  direction?: InputMaybe<Direction>;
  field: MentoringOrderField;
};

export type MentoringOrderField =
  | 'CENTER'
  | 'END_DATE'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'MENTOR'
  | 'ROLE'
  | 'START_DATE';

/** How many mentorings there are, in all and by group. */
export type MentoringStatistics = {
  __typename?: 'MentoringStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/** Months since the origin, from `fromMonth` up to, and without, `toMonth`. */
export type MonthInterval = {
  __typename?: 'MonthInterval';
  fromMonth: Scalars['Int']['output'];
  toMonth: Scalars['Int']['output'];
};

/** Where one page of a list begins and ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give it as `after` to read on. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Going forward: are there rows after this page (and before `before`), as far as the centers that answered know? Going backward: was `before` given? */
  hasNextPage: Scalars['Boolean']['output'];
  /** Going backward (`last`): are there rows before this page (and after `after`), as far as the centers that answered know? Going forward: was `after` given? */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Give it as `before`, with `last`, to read on backward. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * A center's partnership with one health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type Partnership = {
  __typename?: 'Partnership';
  /**
   * The agreements in force.
   *
   * _class CONSORTIUM_
   */
  agreements?: Maybe<Array<AgreementType>>;
  /**
   * Appointments whose scholars work in this partnership.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  appointments?: Maybe<AppointmentConnection>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * Disruptions that came with this partnership.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  disruptions?: Maybe<DisruptionConnection>;
  /**
   * Empty while the partnership goes on.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Opportunistic, or held by agreements.
   *
   * _class CONSORTIUM_
   */
  formality?: Maybe<PartnershipFormality>;
  /**
   * The day on which an opportunistic partnership became a formal one.
   *
   * _class CONSORTIUM_
   */
  formalizedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Is there a named operational liaison or sponsor?
   *
   * _class CONSORTIUM_
   */
  hasLiaison?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The partner, by its id in the registry.
   *
   * _class CONSORTIUM_
   */
  healthSystem?: Maybe<HealthSystem>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * Does the registry know a basis on which the partner is a safety-net provider?
   *
   * _class CONSORTIUM · copied from the registry at import_
   */
  isSafetyNet?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Percent of full time that the liaison's time is protected.
   *
   * _class CONSORTIUM_
   */
  liaisonEffortPercent?: Maybe<Scalars['Int']['output']>;
  /**
   * What kind of health system the partner is.
   *
   * _class CONSORTIUM · copied from the registry at import_
   */
  partnerKind?: Maybe<HealthSystemKind>;
  /**
   * Placements of scholars in this partnership.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  placements?: Maybe<PlacementConnection>;
  /**
   * On what basis the partner counts as a safety-net provider.
   *
   * _class CONSORTIUM · copied from the registry at import_
   */
  safetyNetBasis?: Maybe<SafetyNetBasis>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * The states in which the partner works, two letters each.
   *
   * _class CONSORTIUM · copied from the registry at import_
   */
  states?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * How the partnership stands.
   *
   * _class CONSORTIUM_
   */
  status?: Maybe<PartnershipStatus>;
};


/**
 * A center's partnership with one health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type PartnershipAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/**
 * A center's partnership with one health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type PartnershipDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/**
 * A center's partnership with one health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type PartnershipPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};

/** A page of partnerships, in one order over all centers. */
export type PartnershipConnection = {
  __typename?: 'PartnershipConnection';
  completeness: Completeness;
  edges: Array<PartnershipEdge>;
  /** The nodes of the edges. */
  nodes: Array<Partnership>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type PartnershipDimension =
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'AGREEMENTS'
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'FORMALITY'
  /** _class CONSORTIUM_ */
  | 'FORMALIZED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'HAS_LIAISON'
  /** _class CONSORTIUM_ */
  | 'HEALTH_SYSTEM'
  /** _class CONSORTIUM_ */
  | 'IS_SAFETY_NET'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'PARTNER_KIND'
  /** _class CONSORTIUM_ */
  | 'SAFETY_NET_BASIS'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'STATES'
  /** _class CONSORTIUM_ */
  | 'STATUS';

export type PartnershipEdge = {
  __typename?: 'PartnershipEdge';
  cursor: Scalars['String']['output'];
  node: Partnership;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type PartnershipFilter = {
  /** _class CONSORTIUM_ */
  agreements?: InputMaybe<AgreementTypeListFilter>;
  and?: InputMaybe<Array<PartnershipFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  formality?: InputMaybe<PartnershipFormalityFilter>;
  /** _class CONSORTIUM_ */
  formalizedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  hasLiaison?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  healthSystem?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  isSafetyNet?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  liaisonEffortPercent?: InputMaybe<IntFilter>;
  not?: InputMaybe<PartnershipFilter>;
  or?: InputMaybe<Array<PartnershipFilter>>;
  /** _class CONSORTIUM_ */
  partnerKind?: InputMaybe<HealthSystemKindFilter>;
  /** _class CONSORTIUM_ */
  safetyNetBasis?: InputMaybe<SafetyNetBasisFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  states?: InputMaybe<TextListFilter>;
  /** _class CONSORTIUM_ */
  status?: InputMaybe<PartnershipStatusFilter>;
};

/**
 * How a partnership is held together.
 * Proposed, after KPWHRI's "from opportunistic to formal, sustainable partnerships".
 */
export type PartnershipFormality =
  | 'FORMAL'
  | 'OPPORTUNISTIC';

export type PartnershipFormalityFilter = {
  eq?: InputMaybe<PartnershipFormality>;
  in?: InputMaybe<Array<PartnershipFormality>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type PartnershipKey =
  /** _class CONSORTIUM_ */
  | 'HEALTH_SYSTEM'
  /** _class CONSORTIUM · a row may have several_ */
  | 'STATES';

export type PartnershipOrder = {
  direction?: InputMaybe<Direction>;
  field: PartnershipOrderField;
};

export type PartnershipOrderField =
  | 'CENTER'
  | 'END_DATE'
  | 'FORMALITY'
  | 'FORMALIZED_ON'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'LIAISON_EFFORT_PERCENT'
  | 'START_DATE'
  | 'STATUS';

/** How many partnerships there are, in all and by group. */
export type PartnershipStatistics = {
  __typename?: 'PartnershipStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * How a partnership stands.
 * Proposed: the paper's list is not public.
 */
export type PartnershipStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'PLANNED';

export type PartnershipStatusFilter = {
  eq?: InputMaybe<PartnershipStatus>;
  in?: InputMaybe<Array<PartnershipStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * A scholar's time in one partnership. It lies within an appointment.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: experienceRating_
 */
export type Placement = {
  __typename?: 'Placement';
  /**
   * The appointment within which the placement lies.
   *
   * _class CONSORTIUM_
   */
  appointment?: Maybe<Appointment>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * Percent of full time.
   *
   * _class CONSORTIUM_
   */
  effortPercent?: Maybe<Scalars['Int']['output']>;
  /**
   * Empty while the placement goes on.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * In the scholar's words.
   *
   * _class NARRATIVE_
   */
  experienceNote?: Maybe<Scalars['String']['output']>;
  /**
   * What the scholar reports, in themes.
   *
   * _class CONSORTIUM_
   */
  experienceThemes?: Maybe<Array<ExperienceTheme>>;
  /**
   * The hospital or clinic, where it is known.
   *
   * _class CONSORTIUM_
   */
  facility?: Maybe<Facility>;
  /**
   * Is there a sponsor in operations (a clinical operations or delivery system sponsor)?
   *
   * _class CONSORTIUM_
   */
  hasSponsor?: Maybe<Scalars['Boolean']['output']>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * The partnership that hosts the scholar.
   *
   * _class CONSORTIUM_
   */
  partnership?: Maybe<Partnership>;
  /**
   * Who set the priority that the placement serves.
   *
   * _class CONSORTIUM_
   */
  priorityOrigin?: Maybe<PriorityOrigin>;
  /**
   * Projects done in the placement.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  projects?: Maybe<ProjectConnection>;
  /**
   * Who is placed. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * As the sponsor writes it.
   *
   * _class IDENTIFYING_
   */
  sponsorName?: Maybe<Scalars['String']['output']>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
};


/**
 * A scholar's time in one partnership. It lies within an appointment.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: experienceRating_
 */
export type PlacementProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};

/** A page of placements, in one order over all centers. */
export type PlacementConnection = {
  __typename?: 'PlacementConnection';
  completeness: Completeness;
  edges: Array<PlacementEdge>;
  /** The nodes of the edges. */
  nodes: Array<Placement>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type PlacementDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'EFFORT_PERCENT'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class SENSITIVE_ */
  | 'EXPERIENCE_RATING'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'EXPERIENCE_THEMES'
  /** _class CONSORTIUM_ */
  | 'FACILITY'
  /** _class CONSORTIUM_ */
  | 'HAS_SPONSOR'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'PARTNERSHIP'
  /** _class CONSORTIUM_ */
  | 'PRIORITY_ORIGIN'
  /** _class CONSORTIUM_ */
  | 'SCHOLAR'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR';

export type PlacementEdge = {
  __typename?: 'PlacementEdge';
  cursor: Scalars['String']['output'];
  node: Placement;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type PlacementFilter = {
  and?: InputMaybe<Array<PlacementFilter>>;
  /** _class CONSORTIUM_ */
  appointment?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  effortPercent?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  experienceThemes?: InputMaybe<ExperienceThemeListFilter>;
  /** _class CONSORTIUM_ */
  facility?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  hasSponsor?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  not?: InputMaybe<PlacementFilter>;
  or?: InputMaybe<Array<PlacementFilter>>;
  /** _class CONSORTIUM_ */
  partnership?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  priorityOrigin?: InputMaybe<PriorityOriginFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type PlacementKey =
  /** _class CONSORTIUM_ */
  | 'FACILITY';

export type PlacementOrder = {
  direction?: InputMaybe<Direction>;
  field: PlacementOrderField;
};

export type PlacementOrderField =
  | 'CENTER'
  | 'EFFORT_PERCENT'
  | 'END_DATE'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'START_DATE';

/** How many placements there are, in all and by group. */
export type PlacementStatistics = {
  __typename?: 'PlacementStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * One post of a scholar.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type Position = {
  __typename?: 'Position';
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * The discipline in which the post is held.
   *
   * _class CONSORTIUM_
   */
  disciplineGroup?: Maybe<DisciplineGroup>;
  /**
   * Empty while the post is held.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * The health system, where the registry knows it.
   *
   * _class CONSORTIUM_
   */
  healthSystem?: Maybe<HealthSystem>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The institution, where the registry knows it.
   *
   * _class CONSORTIUM_
   */
  institution?: Maybe<Institution>;
  /**
   * Is it the first post after the program was completed?
   *
   * _class CONSORTIUM_
   */
  isFirstAfterCompletion?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Is the post in a health system that the center partners with?
   *
   * _class CONSORTIUM_
   */
  isInPartnerSystem?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Flight Tracker's category of the job.
   *
   * _class CONSORTIUM_
   */
  jobCategory?: Maybe<JobCategory>;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Academic rank, where the post has one.
   *
   * _class CONSORTIUM_
   */
  rank?: Maybe<AcademicRank>;
  /**
   * What the post is for.
   *
   * _class CONSORTIUM_
   */
  roleCategory?: Maybe<PostRole>;
  /**
   * Whose post it is. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Tenure, where the post can have it.
   *
   * _class CONSORTIUM_
   */
  tenure?: Maybe<TenureStatus>;
  /**
   * The exact title.
   *
   * _class IDENTIFYING_
   */
  title?: Maybe<Scalars['String']['output']>;
};

/** A page of positions, in one order over all centers. */
export type PositionConnection = {
  __typename?: 'PositionConnection';
  completeness: Completeness;
  edges: Array<PositionEdge>;
  /** The nodes of the edges. */
  nodes: Array<Position>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type PositionDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'DISCIPLINE_GROUP'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'HEALTH_SYSTEM'
  /** _class CONSORTIUM_ */
  | 'INSTITUTION'
  /** _class CONSORTIUM_ */
  | 'IS_FIRST_AFTER_COMPLETION'
  /** _class CONSORTIUM_ */
  | 'IS_IN_PARTNER_SYSTEM'
  /** _class CONSORTIUM_ */
  | 'JOB_CATEGORY'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM_ */
  | 'RANK'
  /** _class CONSORTIUM_ */
  | 'ROLE_CATEGORY'
  /** _class CONSORTIUM_ */
  | 'SCHOLAR'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'TENURE';

export type PositionEdge = {
  __typename?: 'PositionEdge';
  cursor: Scalars['String']['output'];
  node: Position;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type PositionFilter = {
  and?: InputMaybe<Array<PositionFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  disciplineGroup?: InputMaybe<DisciplineGroupFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  healthSystem?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  institution?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  isFirstAfterCompletion?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  isInPartnerSystem?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  jobCategory?: InputMaybe<JobCategoryFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  not?: InputMaybe<PositionFilter>;
  or?: InputMaybe<Array<PositionFilter>>;
  /** _class CONSORTIUM_ */
  rank?: InputMaybe<AcademicRankFilter>;
  /** _class CONSORTIUM_ */
  roleCategory?: InputMaybe<PostRoleFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  tenure?: InputMaybe<TenureStatusFilter>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type PositionKey =
  /** _class CONSORTIUM_ */
  | 'HEALTH_SYSTEM'
  /** _class CONSORTIUM_ */
  | 'INSTITUTION';

export type PositionOrder = {
  direction?: InputMaybe<Direction>;
  field: PositionOrderField;
};

export type PositionOrderField =
  | 'CENTER'
  | 'END_DATE'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'ROLE_CATEGORY'
  | 'START_DATE';

/** How many positions there are, in all and by group. */
export type PositionStatistics = {
  __typename?: 'PositionStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * What the post is for.
 * Proposed: the paper's categories of roles after the program are not public; the leadership roles in health systems are what no tool of today records.
 */
export type PostRole =
  | 'CLINICAL_PRACTICE'
  | 'CLINICIAN_INVESTIGATOR'
  | 'FURTHER_TRAINING'
  | 'GOVERNMENT'
  | 'HEALTH_SYSTEM_LEADERSHIP'
  | 'INDUSTRY'
  | 'INFORMATICS_LEADERSHIP'
  | 'OTHER'
  | 'QUALITY_SAFETY_LEADERSHIP'
  | 'RESEARCH_FACULTY';

export type PostRoleFilter = {
  eq?: InputMaybe<PostRole>;
  in?: InputMaybe<Array<PostRole>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Who set the priority that the work answers to.
 * Proposed: after question 14 of the program, the share of projects that respond to a priority of the health system.
 */
export type PriorityOrigin =
  | 'FUNDER'
  | 'HEALTH_SYSTEM'
  | 'MENTOR'
  | 'PATIENTS_OR_COMMUNITY'
  | 'SCHOLAR';

export type PriorityOriginFilter = {
  eq?: InputMaybe<PriorityOrigin>;
  in?: InputMaybe<Array<PriorityOrigin>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * A training program of a center. It may outlive the award it began with.
 *
 * _class PUBLIC · one row, at the center that its id names_
 */
export type Program = {
  __typename?: 'Program';
  /**
   * The name that people use.
   *
   * _class PUBLIC_
   */
  acronym?: Maybe<Scalars['String']['output']>;
  /**
   * Appointments to the program.
   *
   * _class PUBLIC · merge FIELDS_
   */
  appointments?: Maybe<AppointmentConnection>;
  /**
   * The awards that pay for the program, one after the other or side by side.
   *
   * _class PUBLIC_
   */
  awards?: Maybe<Array<ProgramAward>>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class PUBLIC_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class PUBLIC_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class PUBLIC_
   */
  center: Center;
  /**
   * The parts of the curriculum, in the program's words.
   *
   * _class PUBLIC_
   */
  curriculum?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * Empty while the program goes on.
   *
   * _class PUBLIC_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Members of the program's faculty.
   *
   * _class PUBLIC_
   */
  facultyCount?: Maybe<Scalars['Int']['output']>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class PUBLIC_
   */
  id: Scalars['ID']['output'];
  /**
   * What the institution adds to the award.
   *
   * _class PUBLIC_
   */
  institutionalResources?: Maybe<Array<InstitutionalResource>>;
  /**
   * The day on which the row was last looked at.
   *
   * _class PUBLIC_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * The institution that holds the award.
   *
   * _class PUBLIC_
   */
  leadInstitution?: Maybe<Institution>;
  /**
   * Months, the longest the program offers.
   *
   * _class PUBLIC_
   */
  maxDurationMonths?: Maybe<Scalars['Int']['output']>;
  /**
   * Months, the shortest the program offers.
   *
   * _class PUBLIC_
   */
  minDurationMonths?: Maybe<Scalars['Int']['output']>;
  /**
   * Percent of full time that a scholar's effort is protected.
   *
   * _class PUBLIC_
   */
  minEffortPercent?: Maybe<Scalars['Int']['output']>;
  /**
   * The program's official name.
   *
   * _class PUBLIC_
   */
  name?: Maybe<Scalars['String']['output']>;
  /**
   * The health systems that take part in the program.
   *
   * _class PUBLIC_
   */
  partnerSystems?: Maybe<Array<HealthSystem>>;
  /**
   * How scholars are found.
   *
   * _class PUBLIC_
   */
  recruitment?: Maybe<Array<RecruitmentChannel>>;
  /**
   * US dollars a year for a scholar's research.
   *
   * _class PUBLIC_
   */
  researchFundsPerYear?: Maybe<Scalars['Int']['output']>;
  /**
   * US dollars a year.
   *
   * _class PUBLIC_
   */
  salaryCap?: Maybe<Scalars['Int']['output']>;
  /**
   * How the row came to be known.
   *
   * _class PUBLIC_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The day on which the program began.
   *
   * _class PUBLIC_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * What the organization goes on paying for when the award has ended.
   *
   * _class PUBLIC_
   */
  sustainedResources?: Maybe<Array<InstitutionalResource>>;
  /**
   * Ways through the program, in its own words.
   *
   * _class PUBLIC_
   */
  tracks?: Maybe<Array<Scalars['String']['output']>>;
};


/**
 * A training program of a center. It may outlive the award it began with.
 *
 * _class PUBLIC · one row, at the center that its id names_
 */
export type ProgramAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};

export type ProgramAward = {
  __typename?: 'ProgramAward';
  /**
   * NIH activity code, such as K12 or P30.
   *
   * _class PUBLIC_
   */
  activityCode?: Maybe<Scalars['String']['output']>;
  /**
   * The last day of the award.
   *
   * _class PUBLIC_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Is the number confirmed by a public source?
   *
   * _class PUBLIC_
   */
  isConfirmed?: Maybe<Scalars['Boolean']['output']>;
  /**
   * NIH core project number, such as K12HS026379.
   *
   * _class PUBLIC_
   */
  number?: Maybe<Scalars['String']['output']>;
  /**
   * The first day of the award.
   *
   * _class PUBLIC_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type ProgramAwardFilter = {
  /** _class PUBLIC_ */
  activityCode?: InputMaybe<TextFilter>;
  and?: InputMaybe<Array<ProgramAwardFilter>>;
  /** _class PUBLIC_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  isConfirmed?: InputMaybe<BooleanFilter>;
  not?: InputMaybe<ProgramAwardFilter>;
  /** _class PUBLIC_ */
  number?: InputMaybe<TextFilter>;
  or?: InputMaybe<Array<ProgramAwardFilter>>;
  /** _class PUBLIC_ */
  startDate?: InputMaybe<DateFilter>;
};

/** Matches when one value of the list matches the filter as a whole. */
export type ProgramAwardListFilter = {
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  some?: InputMaybe<ProgramAwardFilter>;
};

/** A page of programs, in one order over all centers. */
export type ProgramConnection = {
  __typename?: 'ProgramConnection';
  completeness: Completeness;
  edges: Array<ProgramEdge>;
  /** The nodes of the edges. */
  nodes: Array<Program>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type ProgramDimension =
  /** _class PUBLIC · a row may be in several groups_ */
  | 'AWARDS_ACTIVITY_CODE'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'AWARDS_IS_CONFIRMED'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'AWARDS_NUMBER'
  /** _class PUBLIC_ */
  | 'BASIS'
  /** _class PUBLIC_ */
  | 'CENTER'
  /** _class PUBLIC_ */
  | 'END_DATE_YEAR'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'INSTITUTIONAL_RESOURCES'
  /** _class PUBLIC_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class PUBLIC_ */
  | 'LEAD_INSTITUTION'
  /** _class PUBLIC_ */
  | 'MAX_DURATION_MONTHS'
  /** _class PUBLIC_ */
  | 'MIN_DURATION_MONTHS'
  /** _class PUBLIC_ */
  | 'MIN_EFFORT_PERCENT'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'PARTNER_SYSTEMS'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'RECRUITMENT'
  /** _class PUBLIC_ */
  | 'SOURCE_TYPE'
  /** _class PUBLIC_ */
  | 'START_DATE_YEAR'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'SUSTAINED_RESOURCES';

export type ProgramEdge = {
  __typename?: 'ProgramEdge';
  cursor: Scalars['String']['output'];
  node: Program;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type ProgramFilter = {
  /** _class PUBLIC_ */
  acronym?: InputMaybe<TextFilter>;
  and?: InputMaybe<Array<ProgramFilter>>;
  /** _class PUBLIC_ */
  awards?: InputMaybe<ProgramAwardListFilter>;
  /** _class PUBLIC_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class PUBLIC_ */
  center?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  curriculum?: InputMaybe<TextListFilter>;
  /** _class PUBLIC_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  facultyCount?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  id?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  institutionalResources?: InputMaybe<InstitutionalResourceListFilter>;
  /** _class PUBLIC_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  leadInstitution?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  maxDurationMonths?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  minDurationMonths?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  minEffortPercent?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<ProgramFilter>;
  or?: InputMaybe<Array<ProgramFilter>>;
  /** _class PUBLIC_ */
  partnerSystems?: InputMaybe<IdListFilter>;
  /** _class PUBLIC_ */
  recruitment?: InputMaybe<RecruitmentChannelListFilter>;
  /** _class PUBLIC_ */
  researchFundsPerYear?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  salaryCap?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class PUBLIC_ */
  startDate?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  sustainedResources?: InputMaybe<InstitutionalResourceListFilter>;
  /** _class PUBLIC_ */
  tracks?: InputMaybe<TextListFilter>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type ProgramKey =
  /** _class PUBLIC_ */
  | 'LEAD_INSTITUTION'
  /** _class PUBLIC · a row may have several_ */
  | 'PARTNER_SYSTEMS';

export type ProgramOrder = {
  direction?: InputMaybe<Direction>;
  field: ProgramOrderField;
};

export type ProgramOrderField =
  | 'ACRONYM'
  | 'CENTER'
  | 'END_DATE'
  | 'FACULTY_COUNT'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'MAX_DURATION_MONTHS'
  | 'MIN_DURATION_MONTHS'
  | 'MIN_EFFORT_PERCENT'
  | 'NAME'
  | 'RESEARCH_FUNDS_PER_YEAR'
  | 'SALARY_CAP'
  | 'START_DATE';

/** How many programs there are, in all and by group. */
export type ProgramStatistics = {
  __typename?: 'ProgramStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * A scholar's project inside a health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type Project = {
  __typename?: 'Project';
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * Requests for data that the project made.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  dataAccessRequests?: Maybe<DataAccessRequestConnection>;
  /**
   * What got in the project's way.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  disruptions?: Maybe<DisruptionConnection>;
  /**
   * The last day, once it has come.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Who was engaged, and when.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  engagements?: Maybe<EngagementConnection>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * What the project changed; empty while nothing is known.
   *
   * _class CONSORTIUM_
   */
  impacts?: Maybe<Array<ProjectImpact>>;
  /**
   * Where the review by the institutional review board stands.
   *
   * _class CONSORTIUM_
   */
  irbStatus?: Maybe<IrbStatus>;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * How the question is studied.
   *
   * _class CONSORTIUM_
   */
  methods?: Maybe<Array<StudyMethod>>;
  /**
   * The placement in which it is done.
   *
   * _class CONSORTIUM_
   */
  placement?: Maybe<Placement>;
  /**
   * The last day as planned at the start.
   *
   * _class CONSORTIUM_
   */
  plannedEndDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Who set the priority that the project answers to.
   *
   * _class CONSORTIUM_
   */
  priorityOrigin?: Maybe<PriorityOrigin>;
  /**
   * Whose project it is. Empty for a caller who may not read scholars.
   *
   * _class CONSORTIUM_
   */
  scholar?: Maybe<Scholar>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * How the project stands.
   *
   * _class CONSORTIUM_
   */
  status?: Maybe<ProjectStatus>;
  /**
   * What the project is called.
   *
   * _class CONSORTIUM_
   */
  title?: Maybe<Scalars['String']['output']>;
  /**
   * Topics, in the center's words.
   *
   * _class CONSORTIUM_
   */
  topics?: Maybe<Array<Scalars['String']['output']>>;
};


/**
 * A scholar's project inside a health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type ProjectDataAccessRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataAccessRequestOrder>;
};


/**
 * A scholar's project inside a health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type ProjectDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/**
 * A scholar's project inside a health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type ProjectEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EngagementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EngagementOrder>;
};

/** A page of projects, in one order over all centers. */
export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  completeness: Completeness;
  edges: Array<ProjectEdge>;
  /** The nodes of the edges. */
  nodes: Array<Project>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type ProjectDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'IMPACTS_ADOPTED_ON_YEAR'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'IMPACTS_KIND'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'IMPACTS_SCALE'
  /** _class CONSORTIUM_ */
  | 'IRB_STATUS'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'METHODS'
  /** _class CONSORTIUM_ */
  | 'PLANNED_END_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'PRIORITY_ORIGIN'
  /** _class CONSORTIUM_ */
  | 'SCHOLAR'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'STATUS'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'TOPICS';

export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  cursor: Scalars['String']['output'];
  node: Project;
};

/**
 * What it did to the project.
 * Proposed, after question 18 of the program.
 */
export type ProjectEffect =
  | 'DELAYED'
  | 'NONE'
  | 'RESCOPED'
  | 'STOPPED';

export type ProjectEffectFilter = {
  eq?: InputMaybe<ProjectEffect>;
  in?: InputMaybe<Array<ProjectEffect>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type ProjectFilter = {
  and?: InputMaybe<Array<ProjectFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  impacts?: InputMaybe<ProjectImpactListFilter>;
  /** _class CONSORTIUM_ */
  irbStatus?: InputMaybe<IrbStatusFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  methods?: InputMaybe<StudyMethodListFilter>;
  not?: InputMaybe<ProjectFilter>;
  or?: InputMaybe<Array<ProjectFilter>>;
  /** _class CONSORTIUM_ */
  placement?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  plannedEndDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  priorityOrigin?: InputMaybe<PriorityOriginFilter>;
  /** _class CONSORTIUM_ */
  scholar?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  status?: InputMaybe<ProjectStatusFilter>;
  /** _class CONSORTIUM_ */
  title?: InputMaybe<TextFilter>;
  /** _class CONSORTIUM_ */
  topics?: InputMaybe<TextListFilter>;
};

export type ProjectImpact = {
  __typename?: 'ProjectImpact';
  /**
   * The day on which it was adopted.
   *
   * _class CONSORTIUM_
   */
  adoptedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * What changed.
   *
   * _class CONSORTIUM_
   */
  kind?: Maybe<ImpactKind>;
  /**
   * How far it reaches.
   *
   * _class CONSORTIUM_
   */
  scale?: Maybe<ImpactScale>;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type ProjectImpactFilter = {
  /** _class CONSORTIUM_ */
  adoptedOn?: InputMaybe<DateFilter>;
  and?: InputMaybe<Array<ProjectImpactFilter>>;
  /** _class CONSORTIUM_ */
  kind?: InputMaybe<ImpactKindFilter>;
  not?: InputMaybe<ProjectImpactFilter>;
  or?: InputMaybe<Array<ProjectImpactFilter>>;
  /** _class CONSORTIUM_ */
  scale?: InputMaybe<ImpactScaleFilter>;
};

/** Matches when one value of the list matches the filter as a whole. */
export type ProjectImpactListFilter = {
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  some?: InputMaybe<ProjectImpactFilter>;
};

export type ProjectOrder = {
  direction?: InputMaybe<Direction>;
  field: ProjectOrderField;
};

export type ProjectOrderField =
  | 'CENTER'
  | 'END_DATE'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'PLANNED_END_DATE'
  | 'START_DATE'
  | 'STATUS'
  | 'TITLE';

/** How many projects there are, in all and by group. */
export type ProjectStatistics = {
  __typename?: 'ProjectStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * How a project stands.
 * Proposed: the paper's list is not public.
 */
export type ProjectStatus =
  | 'ACTIVE'
  | 'COMPLETED'
  | 'PLANNED'
  | 'STOPPED';

export type ProjectStatusFilter = {
  eq?: InputMaybe<ProjectStatus>;
  in?: InputMaybe<Array<ProjectStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * A publication of one or several scholars of the center. Centers whose scholars wrote it together each keep a record of it: equal PMID, equal publication.
 *
 * _class PUBLIC · one row, at the center that its id names_
 */
export type Publication = {
  __typename?: 'Publication';
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class PUBLIC_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class PUBLIC_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class PUBLIC_
   */
  center: Center;
  /**
   * iCite's relative citation ratio in hundredths: 150 is 1.5 times what NIH-funded papers of its field and year get. Empty for the newest papers.
   *
   * _class PUBLIC_
   */
  citationRatioHundredths?: Maybe<Scalars['Int']['output']>;
  /**
   * Digital object identifier, alone, without a link.
   *
   * _class PUBLIC_
   */
  doi?: Maybe<Scalars['String']['output']>;
  /**
   * Is one of the authors from a partner health system?
   *
   * _class PUBLIC_
   */
  hasPartnerAuthor?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Is one of the authors a stakeholder (patient, caregiver, community member)?
   *
   * _class PUBLIC_
   */
  hasStakeholderAuthor?: Maybe<Scalars['Boolean']['output']>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class PUBLIC_
   */
  id: Scalars['ID']['output'];
  /**
   * Is the citation ratio provisional?
   *
   * _class PUBLIC_
   */
  isProvisional?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Is it a research article (iCite)?
   *
   * _class PUBLIC_
   */
  isResearch?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Has it been retracted? iCite does not say; a center does.
   *
   * _class PUBLIC_
   */
  isRetracted?: Maybe<Scalars['Boolean']['output']>;
  /**
   * As PubMed abbreviates it.
   *
   * _class PUBLIC_
   */
  journal?: Maybe<Scalars['String']['output']>;
  /**
   * The day on which the row was last looked at.
   *
   * _class PUBLIC_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Was the match of scholar and publication looked at?
   *
   * _class PUBLIC_
   */
  matchStatus?: Maybe<MatchStatus>;
  /**
   * PubMed id.
   *
   * _class PUBLIC_
   */
  pmid?: Maybe<Scalars['String']['output']>;
  /**
   * The day of publication.
   *
   * _class PUBLIC_
   */
  publishedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * The center's scholars among the authors. Empty for a caller who may not read scholars.
   *
   * _class PUBLIC_
   */
  scholars?: Maybe<Array<Scholar>>;
  /**
   * How the row came to be known.
   *
   * _class PUBLIC_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * During the training of the first of the scholars, or after it.
   *
   * _class PUBLIC_
   */
  timing?: Maybe<PublicationTiming>;
  /**
   * As printed.
   *
   * _class PUBLIC_
   */
  title?: Maybe<Scalars['String']['output']>;
};

/** A page of publications, in one order over all centers. */
export type PublicationConnection = {
  __typename?: 'PublicationConnection';
  completeness: Completeness;
  edges: Array<PublicationEdge>;
  /** The nodes of the edges. */
  nodes: Array<Publication>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type PublicationDimension =
  /** _class PUBLIC_ */
  | 'BASIS'
  /** _class PUBLIC_ */
  | 'CENTER'
  /** _class PUBLIC_ */
  | 'DOI'
  /** _class PUBLIC_ */
  | 'HAS_PARTNER_AUTHOR'
  /** _class PUBLIC_ */
  | 'HAS_STAKEHOLDER_AUTHOR'
  /** _class PUBLIC_ */
  | 'IS_PROVISIONAL'
  /** _class PUBLIC_ */
  | 'IS_RESEARCH'
  /** _class PUBLIC_ */
  | 'IS_RETRACTED'
  /** _class PUBLIC_ */
  | 'JOURNAL'
  /** _class PUBLIC_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /** _class PUBLIC_ */
  | 'MATCH_STATUS'
  /** _class PUBLIC_ */
  | 'PMID'
  /** _class PUBLIC_ */
  | 'PUBLISHED_ON_YEAR'
  /** _class PUBLIC · a row may be in several groups_ */
  | 'SCHOLARS'
  /** _class PUBLIC_ */
  | 'SOURCE_TYPE'
  /** _class PUBLIC_ */
  | 'TIMING';

export type PublicationEdge = {
  __typename?: 'PublicationEdge';
  cursor: Scalars['String']['output'];
  node: Publication;
};

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type PublicationFilter = {
  and?: InputMaybe<Array<PublicationFilter>>;
  /** _class PUBLIC_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class PUBLIC_ */
  center?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  citationRatioHundredths?: InputMaybe<IntFilter>;
  /** _class PUBLIC_ */
  doi?: InputMaybe<TextFilter>;
  /** _class PUBLIC_ */
  hasPartnerAuthor?: InputMaybe<BooleanFilter>;
  /** _class PUBLIC_ */
  hasStakeholderAuthor?: InputMaybe<BooleanFilter>;
  /** _class PUBLIC_ */
  id?: InputMaybe<IdFilter>;
  /** _class PUBLIC_ */
  isProvisional?: InputMaybe<BooleanFilter>;
  /** _class PUBLIC_ */
  isResearch?: InputMaybe<BooleanFilter>;
  /** _class PUBLIC_ */
  isRetracted?: InputMaybe<BooleanFilter>;
  /** _class PUBLIC_ */
  journal?: InputMaybe<TextFilter>;
  /** _class PUBLIC_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  matchStatus?: InputMaybe<MatchStatusFilter>;
  not?: InputMaybe<PublicationFilter>;
  or?: InputMaybe<Array<PublicationFilter>>;
  /** _class PUBLIC_ */
  pmid?: InputMaybe<TextFilter>;
  /** _class PUBLIC_ */
  publishedOn?: InputMaybe<DateFilter>;
  /** _class PUBLIC_ */
  scholars?: InputMaybe<IdListFilter>;
  /** _class PUBLIC_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class PUBLIC_ */
  timing?: InputMaybe<PublicationTimingFilter>;
  /** _class PUBLIC_ */
  title?: InputMaybe<TextFilter>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type PublicationKey =
  /** _class PUBLIC_ */
  | 'DOI'
  /** _class PUBLIC_ */
  | 'PMID';

export type PublicationMeasure =
  /**
   * iCite's relative citation ratio in hundredths: 150 is 1.5 times what NIH-funded papers of its field and year get. Empty for the newest papers.
   *
   * _class PUBLIC · in hundredths_
   */
  | 'CITATION_RATIO_HUNDREDTHS';

export type PublicationOrder = {
  direction?: InputMaybe<Direction>;
  field: PublicationOrderField;
};

export type PublicationOrderField =
  | 'CENTER'
  | 'CITATION_RATIO_HUNDREDTHS'
  | 'ID'
  | 'JOURNAL'
  | 'LAST_REVIEWED_ON'
  | 'PUBLISHED_ON'
  | 'TITLE';

/** How many publications there are, in all and by group. */
export type PublicationStatistics = {
  __typename?: 'PublicationStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * When a publication came out, seen from the scholar's training.
 * Proposed, after question 25 of the program.
 */
export type PublicationTiming =
  | 'AFTER_TRAINING'
  | 'DURING_TRAINING';

export type PublicationTimingFilter = {
  eq?: InputMaybe<PublicationTiming>;
  in?: InputMaybe<Array<PublicationTiming>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where a quantile lies: from `lower` on, and below `upper`. Both are ends of bins; `upper` is empty in the last bin, where open rows keep the quantile from being reached, and where centers are missing. Both are empty where there are no rows. The quantile is the smallest value that at least its share of the rows does not exceed. */
export type QuantileBounds = {
  __typename?: 'QuantileBounds';
  lower?: Maybe<Scalars['Int']['output']>;
  upper?: Maybe<Scalars['Int']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  appointment?: Maybe<Appointment>;
  /**
   * Counts of appointments; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  appointmentStatistics?: Maybe<AppointmentStatistics>;
  /**
   * Appointment rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  appointments?: Maybe<AppointmentConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  award?: Maybe<Award>;
  /**
   * Counts of awards; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  awardStatistics?: Maybe<AwardStatistics>;
  /**
   * Award rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  awards?: Maybe<AwardConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  competencyAssessment?: Maybe<CompetencyAssessment>;
  /**
   * Counts of competencyAssessments; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  competencyAssessmentStatistics?: Maybe<CompetencyAssessmentStatistics>;
  /**
   * CompetencyAssessment rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  competencyAssessments?: Maybe<CompetencyAssessmentConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  dataAccessRequest?: Maybe<DataAccessRequest>;
  /**
   * Counts of dataAccessRequests; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  dataAccessRequestStatistics?: Maybe<DataAccessRequestStatistics>;
  /**
   * DataAccessRequest rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  dataAccessRequests?: Maybe<DataAccessRequestConnection>;
  /**
   * What each center serves, how fresh it is, and how many rows it has.
   *
   * _merge FIELDS_
   */
  datasets?: Maybe<Datasets>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  disruption?: Maybe<Disruption>;
  /**
   * Counts of disruptions; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  disruptionStatistics?: Maybe<DisruptionStatistics>;
  /**
   * Disruption rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  disruptions?: Maybe<DisruptionConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  embeddednessAssessment?: Maybe<EmbeddednessAssessment>;
  /**
   * Counts of embeddednessAssessments; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  embeddednessAssessmentStatistics?: Maybe<EmbeddednessAssessmentStatistics>;
  /**
   * EmbeddednessAssessment rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  embeddednessAssessments?: Maybe<EmbeddednessAssessmentConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  engagement?: Maybe<Engagement>;
  /**
   * Counts of engagements; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  engagementStatistics?: Maybe<EngagementStatistics>;
  /**
   * Engagement rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  engagements?: Maybe<EngagementConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  mentoring?: Maybe<Mentoring>;
  /**
   * Counts of mentorings; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  mentoringStatistics?: Maybe<MentoringStatistics>;
  /**
   * Mentoring rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  mentorings?: Maybe<MentoringConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  partnership?: Maybe<Partnership>;
  /**
   * Counts of partnerships; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  partnershipStatistics?: Maybe<PartnershipStatistics>;
  /**
   * Partnership rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  partnerships?: Maybe<PartnershipConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  placement?: Maybe<Placement>;
  /**
   * Counts of placements; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  placementStatistics?: Maybe<PlacementStatistics>;
  /**
   * Placement rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  placements?: Maybe<PlacementConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  position?: Maybe<Position>;
  /**
   * Counts of positions; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  positionStatistics?: Maybe<PositionStatistics>;
  /**
   * Position rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  positions?: Maybe<PositionConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  program?: Maybe<Program>;
  /**
   * Counts of programs; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  programStatistics?: Maybe<ProgramStatistics>;
  /**
   * Program rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  programs?: Maybe<ProgramConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  project?: Maybe<Project>;
  /**
   * Counts of projects; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  projectStatistics?: Maybe<ProjectStatistics>;
  /**
   * Project rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  projects?: Maybe<ProjectConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  publication?: Maybe<Publication>;
  /**
   * Counts of publications; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  publicationStatistics?: Maybe<PublicationStatistics>;
  /**
   * Publication rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  publications?: Maybe<PublicationConnection>;
  /**
   * One row, from the center that its id names; null when that center knows no such row.
   *
   * _merge OWNER_
   */
  scholar?: Maybe<Scholar>;
  /**
   * Counts of scholars; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  scholarStatistics?: Maybe<ScholarStatistics>;
  /**
   * Time from an origin to an event, for the scholars that match the filter, as a Kaplan-Meier curve. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  scholarTimeToEvent?: Maybe<TimeToEvent>;
  /**
   * Scholar rows of all centers, a page at a time. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  scholars?: Maybe<ScholarConnection>;
};


export type QueryAppointmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAppointmentStatisticsArgs = {
  filter?: InputMaybe<AppointmentFilter>;
  groupBy?: InputMaybe<Array<AppointmentDimension>>;
  measures?: InputMaybe<Array<AppointmentMeasure>>;
};


export type QueryAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


export type QueryAwardArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAwardStatisticsArgs = {
  filter?: InputMaybe<AwardFilter>;
  groupBy?: InputMaybe<Array<AwardDimension>>;
  measures?: InputMaybe<Array<AwardMeasure>>;
};


export type QueryAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AwardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AwardOrder>;
};


export type QueryCompetencyAssessmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompetencyAssessmentStatisticsArgs = {
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  groupBy?: InputMaybe<Array<CompetencyAssessmentDimension>>;
};


export type QueryCompetencyAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetencyAssessmentOrder>;
};


export type QueryDataAccessRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDataAccessRequestStatisticsArgs = {
  distinct?: InputMaybe<Array<DataAccessRequestKey>>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  groupBy?: InputMaybe<Array<DataAccessRequestDimension>>;
  measures?: InputMaybe<Array<DataAccessRequestMeasure>>;
};


export type QueryDataAccessRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataAccessRequestOrder>;
};


export type QueryDisruptionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDisruptionStatisticsArgs = {
  filter?: InputMaybe<DisruptionFilter>;
  groupBy?: InputMaybe<Array<DisruptionDimension>>;
  measures?: InputMaybe<Array<DisruptionMeasure>>;
};


export type QueryDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


export type QueryEmbeddednessAssessmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmbeddednessAssessmentStatisticsArgs = {
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  groupBy?: InputMaybe<Array<EmbeddednessAssessmentDimension>>;
  measures?: InputMaybe<Array<EmbeddednessAssessmentMeasure>>;
};


export type QueryEmbeddednessAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmbeddednessAssessmentOrder>;
};


export type QueryEngagementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEngagementStatisticsArgs = {
  filter?: InputMaybe<EngagementFilter>;
  groupBy?: InputMaybe<Array<EngagementDimension>>;
};


export type QueryEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EngagementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EngagementOrder>;
};


export type QueryMentoringArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMentoringStatisticsArgs = {
  distinct?: InputMaybe<Array<MentoringKey>>;
  filter?: InputMaybe<MentoringFilter>;
  groupBy?: InputMaybe<Array<MentoringDimension>>;
  measures?: InputMaybe<Array<MentoringMeasure>>;
};


export type QueryMentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentoringFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentoringOrder>;
};


export type QueryPartnershipArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPartnershipStatisticsArgs = {
  distinct?: InputMaybe<Array<PartnershipKey>>;
  filter?: InputMaybe<PartnershipFilter>;
  groupBy?: InputMaybe<Array<PartnershipDimension>>;
};


export type QueryPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartnershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnershipOrder>;
};


export type QueryPlacementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlacementStatisticsArgs = {
  distinct?: InputMaybe<Array<PlacementKey>>;
  filter?: InputMaybe<PlacementFilter>;
  groupBy?: InputMaybe<Array<PlacementDimension>>;
};


export type QueryPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};


export type QueryPositionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPositionStatisticsArgs = {
  distinct?: InputMaybe<Array<PositionKey>>;
  filter?: InputMaybe<PositionFilter>;
  groupBy?: InputMaybe<Array<PositionDimension>>;
};


export type QueryPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


export type QueryProgramArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramStatisticsArgs = {
  distinct?: InputMaybe<Array<ProgramKey>>;
  filter?: InputMaybe<ProgramFilter>;
  groupBy?: InputMaybe<Array<ProgramDimension>>;
};


export type QueryProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramOrder>;
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectStatisticsArgs = {
  filter?: InputMaybe<ProjectFilter>;
  groupBy?: InputMaybe<Array<ProjectDimension>>;
};


export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


export type QueryPublicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPublicationStatisticsArgs = {
  distinct?: InputMaybe<Array<PublicationKey>>;
  filter?: InputMaybe<PublicationFilter>;
  groupBy?: InputMaybe<Array<PublicationDimension>>;
  measures?: InputMaybe<Array<PublicationMeasure>>;
};


export type QueryPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


export type QueryScholarArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScholarStatisticsArgs = {
  distinct?: InputMaybe<Array<ScholarKey>>;
  filter?: InputMaybe<ScholarFilter>;
  groupBy?: InputMaybe<Array<ScholarDimension>>;
  measures?: InputMaybe<Array<ScholarMeasure>>;
};


export type QueryScholarTimeToEventArgs = {
  event: ScholarEvent;
  filter?: InputMaybe<ScholarFilter>;
};


export type QueryScholarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScholarFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScholarOrder>;
};

/**
 * Who assesses.
 * Proposed: the tools of today are self-assessments.
 */
export type Rater =
  | 'MENTOR'
  | 'PROGRAM'
  | 'SELF';

export type RaterFilter = {
  eq?: InputMaybe<Rater>;
  in?: InputMaybe<Array<Rater>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * How a program finds its scholars.
 * Proposed: the paper's list is not public.
 */
export type RecruitmentChannel =
  | 'DEPARTMENT_NOMINATION'
  | 'DIVERSITY_OUTREACH'
  | 'OPEN_CALL'
  | 'PARTNER_NOMINATION';

export type RecruitmentChannelListFilter = {
  has?: InputMaybe<RecruitmentChannel>;
  hasAny?: InputMaybe<Array<RecruitmentChannel>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * How it was resolved.
 * Proposed: the paper's list is not public.
 */
export type Resolution =
  | 'NOT_RESOLVED'
  | 'PROGRAM_TIME_EXTENDED'
  | 'PROJECT_ABANDONED'
  | 'PROJECT_CHANGED'
  | 'RESOLVED_BY_PARTNER'
  | 'RESOLVED_BY_PROGRAM';

export type ResolutionFilter = {
  eq?: InputMaybe<Resolution>;
  in?: InputMaybe<Array<Resolution>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Why a system counts as safety net. Definitions differ and select different hospitals: name the one you use.
 * Source: each value names its own.
 */
export type SafetyNetBasis =
  /** High disproportionate-share percentage (AHRQ Compendium). */
  | 'HIGH_DSH'
  /** High uncompensated care burden (AHRQ Compendium). */
  | 'HIGH_UNCOMPENSATED_CARE'
  /** Serves a largely uninsured or Medicaid population, by its own account. */
  | 'MEDICAID_CASELOAD'
  /** Serves patients by mandate or mission regardless of ability to pay (Institute of Medicine, 2000). */
  | 'MISSION_OR_MANDATE';

export type SafetyNetBasisFilter = {
  eq?: InputMaybe<SafetyNetBasis>;
  in?: InputMaybe<Array<SafetyNetBasis>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type Scholar = {
  __typename?: 'Scholar';
  /**
   * The scholar's appointments to programs.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  appointments?: Maybe<AppointmentConnection>;
  /**
   * Awards won, by core project number.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  awards?: Maybe<AwardConnection>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis?: Maybe<Basis>;
  /**
   * The source, or what the assumption rests on.
   *
   * _class CONSORTIUM_
   */
  basisNote?: Maybe<Scalars['String']['output']>;
  /**
   * The owner.
   *
   * _class CONSORTIUM_
   */
  center: Center;
  /**
   * The year in which the scholar's cohort began.
   *
   * _class CONSORTIUM_
   */
  cohort?: Maybe<Scalars['Int']['output']>;
  /**
   * Competencies as assessed over time.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  competencyAssessments?: Maybe<CompetencyAssessmentConnection>;
  /**
   * From mentored to independent funding, on the day up to which the data are complete.
   *
   * _class CONSORTIUM_
   */
  conversionStatus?: Maybe<ConversionStatus>;
  /**
   * Degrees held at the start of the program.
   *
   * _class CONSORTIUM_
   */
  degrees?: Maybe<Array<Degree>>;
  /**
   * What the scholar is trained in, and does research in.
   *
   * _class CONSORTIUM_
   */
  disciplines?: Maybe<Array<DisciplineAssignment>>;
  /**
   * What got in the scholar's way.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  disruptions?: Maybe<DisruptionConnection>;
  /**
   * Embeddedness as assessed over time.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  embeddednessAssessments?: Maybe<EmbeddednessAssessmentConnection>;
  /**
   * Empty while the scholar is in training.
   *
   * _class CONSORTIUM_
   */
  endDate?: Maybe<Scalars['Date']['output']>;
  /**
   * The health system in which the scholar's research is embedded.
   *
   * _class CONSORTIUM_
   */
  hostSystem?: Maybe<HealthSystem>;
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Who mentors the scholar.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  mentorings?: Maybe<MentoringConnection>;
  /**
   * Whole months in the program, both its first and its last day included; empty while the scholar is in training (then the time is censored, not dropped).
   *
   * _class CONSORTIUM · counted at import_
   */
  monthsInProgram?: Maybe<Scalars['Int']['output']>;
  /**
   * As the scholar writes it.
   *
   * _class IDENTIFYING_
   */
  name?: Maybe<Scalars['String']['output']>;
  /**
   * ORCID iD, with its ISO 7064 check digit.
   *
   * _class IDENTIFYING_
   */
  orcid?: Maybe<Scalars['String']['output']>;
  /**
   * Where in the health systems the scholar works.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  placements?: Maybe<PlacementConnection>;
  /**
   * Posts held, before, during and after the program.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  positions?: Maybe<PositionConnection>;
  /**
   * The scholar's projects.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  projects?: Maybe<ProjectConnection>;
  /**
   * Publications that the scholar is an author of.
   *
   * _class CONSORTIUM · merge FIELDS_
   */
  publications?: Maybe<PublicationConnection>;
  /**
   * How the row came to be known.
   *
   * _class CONSORTIUM_
   */
  sourceType?: Maybe<SourceType>;
  /**
   * The first day in the program.
   *
   * _class CONSORTIUM_
   */
  startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Where the scholar stands.
   *
   * _class CONSORTIUM_
   */
  status?: Maybe<ScholarStatus>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AwardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AwardOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarCompetencyAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetencyAssessmentOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarEmbeddednessAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmbeddednessAssessmentOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarMentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentoringFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentoringOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names · in statistics alone: sex, raceEthnicity, isUnderrepresented, isAtRisk_
 */
export type ScholarPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};

/** A page of scholars, in one order over all centers. */
export type ScholarConnection = {
  __typename?: 'ScholarConnection';
  completeness: Completeness;
  edges: Array<ScholarEdge>;
  /** The nodes of the edges. */
  nodes: Array<Scholar>;
  pageInfo: PageInfo;
  /** Rows that match the filter, on all pages. */
  totalCount: Count;
};

export type ScholarDimension =
  /** _class CONSORTIUM_ */
  | 'BASIS'
  /** _class CONSORTIUM_ */
  | 'CENTER'
  /** _class CONSORTIUM_ */
  | 'COHORT'
  /** _class CONSORTIUM_ */
  | 'CONVERSION_STATUS'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'DEGREES'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'DISCIPLINES_CODE'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'DISCIPLINES_GROUP'
  /** _class CONSORTIUM · a row may be in several groups_ */
  | 'DISCIPLINES_KIND'
  /** _class CONSORTIUM_ */
  | 'END_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'HOST_SYSTEM'
  /** _class SENSITIVE_ */
  | 'IS_AT_RISK'
  /** _class SENSITIVE_ */
  | 'IS_UNDERREPRESENTED'
  /** _class CONSORTIUM_ */
  | 'LAST_REVIEWED_ON_YEAR'
  /**
   * One of AMERICAN_INDIAN_OR_ALASKA_NATIVE, ASIAN, BLACK, HISPANIC_OR_LATINO, MIDDLE_EASTERN_OR_NORTH_AFRICAN, NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER, WHITE.
   *
   * _class SENSITIVE · a row may be in several groups_
   */
  | 'RACE_ETHNICITY'
  /**
   * One of FEMALE, MALE, OTHER.
   *
   * _class SENSITIVE_
   */
  | 'SEX'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'STATUS';

export type ScholarEdge = {
  __typename?: 'ScholarEdge';
  cursor: Scalars['String']['output'];
  node: Scholar;
};

/**
 * What can be waited for. `definition` of the answer says exactly what is counted.
 * Source: the kinds of awards and of conversion are Flight Tracker's. Proposed: what counts as leadership, after the roles that the positions have.
 */
export type ScholarEvent =
  /** From the completion of the program to the first post with a leadership role. */
  | 'COMPLETION_TO_LEADERSHIP'
  /** From the first mentored career award (K) to the first R01 or equivalent as principal investigator. */
  | 'K_TO_R'
  /** From the first day in the program, which is a mentored award (K12) itself, to the first R01 or equivalent as principal investigator. */
  | 'PROGRAM_TO_R';

/** Fields of one object are ANDed. A missing value matches nothing, so `not` includes it. */
export type ScholarFilter = {
  and?: InputMaybe<Array<ScholarFilter>>;
  /** _class CONSORTIUM_ */
  basis?: InputMaybe<BasisFilter>;
  /** _class CONSORTIUM_ */
  center?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  cohort?: InputMaybe<IntFilter>;
  /** _class CONSORTIUM_ */
  conversionStatus?: InputMaybe<ConversionStatusFilter>;
  /** _class CONSORTIUM_ */
  degrees?: InputMaybe<DegreeListFilter>;
  /** _class CONSORTIUM_ */
  disciplines?: InputMaybe<DisciplineAssignmentListFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  hostSystem?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  monthsInProgram?: InputMaybe<IntFilter>;
  /** _class IDENTIFYING_ */
  name?: InputMaybe<TextFilter>;
  not?: InputMaybe<ScholarFilter>;
  or?: InputMaybe<Array<ScholarFilter>>;
  /** _class IDENTIFYING_ */
  orcid?: InputMaybe<TextFilter>;
  /** _class CONSORTIUM_ */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** _class CONSORTIUM_ */
  startDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  status?: InputMaybe<ScholarStatusFilter>;
};

/** What means the same at every center, so that different values can be counted over all of them. */
export type ScholarKey =
  /** _class CONSORTIUM_ */
  | 'HOST_SYSTEM';

export type ScholarMeasure =
  /**
   * Whole months in the program, both its first and its last day included; empty while the scholar is in training (then the time is censored, not dropped).
   *
   * _class CONSORTIUM · in months_
   */
  | 'MONTHS_IN_PROGRAM';

export type ScholarOrder = {
  direction?: InputMaybe<Direction>;
  field: ScholarOrderField;
};

export type ScholarOrderField =
  | 'CENTER'
  | 'COHORT'
  | 'END_DATE'
  | 'ID'
  | 'LAST_REVIEWED_ON'
  | 'MONTHS_IN_PROGRAM'
  | 'NAME'
  | 'START_DATE'
  | 'STATUS';

/** How many scholars there are, in all and by group. */
export type ScholarStatistics = {
  __typename?: 'ScholarStatistics';
  /** Can a row be in several groups, so that their counts may exceed the total? */
  canOverlap: Scalars['Boolean']['output'];
  completeness: Completeness;
  /** The different values of each key of `distinct`, in its order; empty without `distinct`. */
  distinct: Array<Distinct>;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Rows in groups that are not listed. Beside a SENSITIVE value a center does not tell what fewer than five people share in the other dimensions and the filter: it lists every group that there could be, BOUNDED from nothing to all of those rows, or, where the values are too many, none of them, and counts the rows here. */
  notListed: Count;
  /** One for each of `measures`, in their order, of all rows that match the filter; empty without `measures`. Of a SENSITIVE measure a center tells no more than how many rows there are, and the range that the contract declares, of fewer than five of its people, and of the total where it tells no more of one of the groups. */
  summaries: Array<Summary>;
  /** Distinct rows that match the filter. */
  total: Count;
};

/**
 * Where a scholar stands in the program.
 * Proposed: the paper's list is not public.
 */
export type ScholarStatus =
  | 'ACTIVE'
  | 'COMPLETED'
  /** Left early for a funded position of their own. */
  | 'COMPLETED_EARLY_FUNDED'
  | 'WITHDRAWN';

export type ScholarStatusFilter = {
  eq?: InputMaybe<ScholarStatus>;
  in?: InputMaybe<Array<ScholarStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * How bad it was.
 * Proposed: three levels.
 */
export type Severity =
  | 'MINOR'
  | 'MODERATE'
  | 'SEVERE';

export type SeverityFilter = {
  eq?: InputMaybe<Severity>;
  in?: InputMaybe<Array<Severity>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * How a row came to be known.
 * Source: Flight Tracker's source types.
 */
export type SourceType =
  | 'COMPUTER_GENERATED'
  | 'MANUALLY_ENTERED'
  | 'SELF_REPORTED';

export type SourceTypeFilter = {
  eq?: InputMaybe<SourceType>;
  in?: InputMaybe<Array<SourceType>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Who is engaged; a person is counted under the viewpoint mainly represented.
 * Source: PCORI's list of stakeholders.
 */
export type StakeholderType =
  /** An organization that speaks for patients or caregivers. */
  | 'ADVOCACY'
  | 'CAREGIVER'
  | 'CLINICIAN'
  | 'COMMUNITY'
  /** A clinic, hospital or health system. */
  | 'HEALTH_SYSTEM'
  | 'INDUSTRY'
  | 'PATIENT'
  | 'PAYER'
  | 'POLICY_MAKER'
  | 'PURCHASER'
  | 'RESEARCHER'
  | 'TRAINING_INSTITUTION';

export type StakeholderTypeFilter = {
  eq?: InputMaybe<StakeholderType>;
  in?: InputMaybe<Array<StakeholderType>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The rows that share a value in every dimension. */
export type StatisticsGroup = {
  __typename?: 'StatisticsGroup';
  /** Centers that hold at least one of them. */
  centers: Count;
  /** Distinct rows. */
  count: Count;
  /** In the order of `groupBy`. */
  keys: Array<GroupKey>;
  /** One for each of `measures`, in their order, of the rows of the group; empty without `measures`. */
  summaries: Array<Summary>;
};

/**
 * How a project studies its question.
 * Proposed, after the core areas of the programs' curricula (pragmatic trials, dissemination and implementation, informatics).
 */
export type StudyMethod =
  | 'ECONOMIC_EVALUATION'
  | 'IMPLEMENTATION_STUDY'
  | 'MIXED_METHODS'
  | 'OBSERVATIONAL_COHORT'
  | 'PRAGMATIC_TRIAL'
  | 'PREDICTIVE_MODEL'
  | 'QUALITATIVE'
  | 'QUALITY_IMPROVEMENT';

export type StudyMethodListFilter = {
  has?: InputMaybe<StudyMethod>;
  hasAny?: InputMaybe<Array<StudyMethod>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A measure of the rows, summarised. A row is in `count`, in `missing` or in `censored`, never in two; what is counted for each of something has no rows of its own, and `count` says of how many. */
export type Summary = {
  __typename?: 'Summary';
  /** The histogram, over the bins of the contract. */
  bins: Array<Bin>;
  /** Rows whose time has begun and not ended. They are not dropped: known to be at least as long as from their beginning to the day up to which the center's data are complete. Mean, variance, `min` and `max` leave them out; quantiles and bins take them into account. */
  censored: Count;
  /** Rows with a value. */
  count: Count;
  /** The largest value. Never shown for a SENSITIVE measure. */
  max: Measurement;
  /** Arithmetic mean of the rows with a value. */
  mean: Measurement;
  /** As named in `measures`. */
  measure: Scalars['String']['output'];
  /** The second quartile. Open rows count as longer than they have lasted. */
  median: QuantileBounds;
  /** The smallest value. Never shown for a SENSITIVE measure, because it would be the value of a single person. */
  min: Measurement;
  /** Rows without a value, of which nothing is known. */
  missing: Count;
  /** The first quartile. Open rows count as longer than they have lasted. */
  p25: QuantileBounds;
  /** The third quartile; see `p25`. */
  p75: QuantileBounds;
  /** The square root of the variance. */
  standardDeviation: Measurement;
  unit: Scalars['String']['output'];
  /** The variance of a sample: the squared deviations from the mean, divided by one less than `count`. Fewer than two rows have none. With `count` and `mean` it is what merges (Chan, Golub and LeVeque 1979). Shown only where it is exact. */
  variance: Measurement;
};

/**
 * Tenure.
 * Source: Flight Tracker's list.
 */
export type TenureStatus =
  | 'NOT_ON_TRACK'
  | 'ON_TRACK'
  | 'TENURED';

export type TenureStatusFilter = {
  eq?: InputMaybe<TenureStatus>;
  in?: InputMaybe<Array<TenureStatus>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches on text, on a folded key: case and accents do not count. */
export type TextFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Matches on a list of texts, on folded keys. */
export type TextListFilter = {
  has?: InputMaybe<Scalars['String']['input']>;
  hasAny?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Time to an event. Where a center is missing the curve is withheld, since its scholars belong to the risk set; the counts are lower bounds then. */
export type TimeToEvent = {
  __typename?: 'TimeToEvent';
  completeness: Completeness;
  curve: Curve;
  definition: EventDefinition;
};

/**
 * When in the program something is assessed.
 * Proposed: entry, middle, exit and later.
 */
export type Timepoint =
  | 'ENTRY'
  | 'EXIT'
  | 'FOLLOWUP'
  | 'MID';

export type TimepointFilter = {
  eq?: InputMaybe<Timepoint>;
  in?: InputMaybe<Array<Timepoint>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Appointment: Appointment;
  Award: Award;
  Center: Center;
  CompetencyAssessment: CompetencyAssessment;
  DataAccessRequest: DataAccessRequest;
  Disruption: Disruption;
  EmbeddednessAssessment: EmbeddednessAssessment;
  Engagement: Engagement;
  Mentoring: Mentoring;
  Partnership: Partnership;
  Placement: Placement;
  Position: Position;
  Program: Program;
  Project: Project;
  Publication: Publication;
  Scholar: Scholar;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"id":true}> );
  Award:
    ( { __typename: 'Award' }
    & GraphQLRecursivePick<FederationTypes['Award'], {"id":true}> );
  Center:
    ( { __typename: 'Center' }
    & GraphQLRecursivePick<FederationTypes['Center'], {"id":true}> );
  CompetencyAssessment:
    ( { __typename: 'CompetencyAssessment' }
    & GraphQLRecursivePick<FederationTypes['CompetencyAssessment'], {"id":true}> );
  DataAccessRequest:
    ( { __typename: 'DataAccessRequest' }
    & GraphQLRecursivePick<FederationTypes['DataAccessRequest'], {"id":true}> );
  Disruption:
    ( { __typename: 'Disruption' }
    & GraphQLRecursivePick<FederationTypes['Disruption'], {"id":true}> );
  EmbeddednessAssessment:
    ( { __typename: 'EmbeddednessAssessment' }
    & GraphQLRecursivePick<FederationTypes['EmbeddednessAssessment'], {"id":true}> );
  Engagement:
    ( { __typename: 'Engagement' }
    & GraphQLRecursivePick<FederationTypes['Engagement'], {"id":true}> );
  Mentoring:
    ( { __typename: 'Mentoring' }
    & GraphQLRecursivePick<FederationTypes['Mentoring'], {"id":true}> );
  Partnership:
    ( { __typename: 'Partnership' }
    & GraphQLRecursivePick<FederationTypes['Partnership'], {"id":true}> );
  Placement:
    ( { __typename: 'Placement' }
    & GraphQLRecursivePick<FederationTypes['Placement'], {"id":true}> );
  Position:
    ( { __typename: 'Position' }
    & GraphQLRecursivePick<FederationTypes['Position'], {"id":true}> );
  Program:
    ( { __typename: 'Program' }
    & GraphQLRecursivePick<FederationTypes['Program'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  Publication:
    ( { __typename: 'Publication' }
    & GraphQLRecursivePick<FederationTypes['Publication'], {"id":true}> );
  Scholar:
    ( { __typename: 'Scholar' }
    & GraphQLRecursivePick<FederationTypes['Scholar'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcademicRank: ResolverTypeWrapper<Partial<AcademicRank>>;
  AcademicRankFilter: ResolverTypeWrapper<Partial<AcademicRankFilter>>;
  AccessMechanism: ResolverTypeWrapper<Partial<AccessMechanism>>;
  AccessMechanismFilter: ResolverTypeWrapper<Partial<AccessMechanismFilter>>;
  AccessStatus: ResolverTypeWrapper<Partial<AccessStatus>>;
  AccessStatusFilter: ResolverTypeWrapper<Partial<AccessStatusFilter>>;
  AgreementType: ResolverTypeWrapper<Partial<AgreementType>>;
  AgreementTypeListFilter: ResolverTypeWrapper<Partial<AgreementTypeListFilter>>;
  ApplicationType: ResolverTypeWrapper<Partial<ApplicationType>>;
  ApplicationTypeFilter: ResolverTypeWrapper<Partial<ApplicationTypeFilter>>;
  Appointment: ResolverTypeWrapper<Partial<Appointment>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  AppointmentConnection: ResolverTypeWrapper<Partial<AppointmentConnection>>;
  AppointmentDimension: ResolverTypeWrapper<Partial<AppointmentDimension>>;
  AppointmentEdge: ResolverTypeWrapper<Partial<AppointmentEdge>>;
  AppointmentFilter: ResolverTypeWrapper<Partial<AppointmentFilter>>;
  AppointmentMeasure: ResolverTypeWrapper<Partial<AppointmentMeasure>>;
  AppointmentOrder: ResolverTypeWrapper<Partial<AppointmentOrder>>;
  AppointmentOrderField: ResolverTypeWrapper<Partial<AppointmentOrderField>>;
  AppointmentStatistics: ResolverTypeWrapper<Partial<AppointmentStatistics>>;
  AppointmentStatus: ResolverTypeWrapper<Partial<AppointmentStatus>>;
  AppointmentStatusFilter: ResolverTypeWrapper<Partial<AppointmentStatusFilter>>;
  Award: ResolverTypeWrapper<Partial<Award>>;
  AwardConnection: ResolverTypeWrapper<Partial<AwardConnection>>;
  AwardDimension: ResolverTypeWrapper<Partial<AwardDimension>>;
  AwardEdge: ResolverTypeWrapper<Partial<AwardEdge>>;
  AwardFilter: ResolverTypeWrapper<Partial<AwardFilter>>;
  AwardMeasure: ResolverTypeWrapper<Partial<AwardMeasure>>;
  AwardOrder: ResolverTypeWrapper<Partial<AwardOrder>>;
  AwardOrderField: ResolverTypeWrapper<Partial<AwardOrderField>>;
  AwardPeriod: ResolverTypeWrapper<Partial<AwardPeriod>>;
  AwardPeriodFilter: ResolverTypeWrapper<Partial<AwardPeriodFilter>>;
  AwardPeriodListFilter: ResolverTypeWrapper<Partial<AwardPeriodListFilter>>;
  AwardRole: ResolverTypeWrapper<Partial<AwardRole>>;
  AwardRoleFilter: ResolverTypeWrapper<Partial<AwardRoleFilter>>;
  AwardStatistics: ResolverTypeWrapper<Partial<AwardStatistics>>;
  AwardType: ResolverTypeWrapper<Partial<AwardType>>;
  AwardTypeFilter: ResolverTypeWrapper<Partial<AwardTypeFilter>>;
  Basis: ResolverTypeWrapper<Partial<Basis>>;
  BasisFilter: ResolverTypeWrapper<Partial<BasisFilter>>;
  Bin: ResolverTypeWrapper<Partial<Bin>>;
  BooleanFilter: ResolverTypeWrapper<Partial<BooleanFilter>>;
  Center: ResolverTypeWrapper<Partial<Center>>;
  CenterRef: ResolverTypeWrapper<Partial<CenterRef>>;
  CenterReport: ResolverTypeWrapper<Partial<CenterReport>>;
  CenterStatus: ResolverTypeWrapper<Partial<CenterStatus>>;
  ChallengeCategory: ResolverTypeWrapper<Partial<ChallengeCategory>>;
  ChallengeCategoryFilter: ResolverTypeWrapper<Partial<ChallengeCategoryFilter>>;
  CompetencyAssessment: ResolverTypeWrapper<Partial<CompetencyAssessment>>;
  CompetencyAssessmentConnection: ResolverTypeWrapper<Partial<CompetencyAssessmentConnection>>;
  CompetencyAssessmentDimension: ResolverTypeWrapper<Partial<CompetencyAssessmentDimension>>;
  CompetencyAssessmentEdge: ResolverTypeWrapper<Partial<CompetencyAssessmentEdge>>;
  CompetencyAssessmentFilter: ResolverTypeWrapper<Partial<CompetencyAssessmentFilter>>;
  CompetencyAssessmentOrder: ResolverTypeWrapper<Partial<CompetencyAssessmentOrder>>;
  CompetencyAssessmentOrderField: ResolverTypeWrapper<Partial<CompetencyAssessmentOrderField>>;
  CompetencyAssessmentStatistics: ResolverTypeWrapper<Partial<CompetencyAssessmentStatistics>>;
  Completeness: ResolverTypeWrapper<Partial<Completeness>>;
  ConversionStatus: ResolverTypeWrapper<Partial<ConversionStatus>>;
  ConversionStatusFilter: ResolverTypeWrapper<Partial<ConversionStatusFilter>>;
  Count: ResolverTypeWrapper<Partial<Count>>;
  CountStatus: ResolverTypeWrapper<Partial<CountStatus>>;
  Curve: ResolverTypeWrapper<Partial<Curve>>;
  CurvePoint: ResolverTypeWrapper<Partial<CurvePoint>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  DataAccessRequest: ResolverTypeWrapper<Partial<DataAccessRequest>>;
  DataAccessRequestConnection: ResolverTypeWrapper<Partial<DataAccessRequestConnection>>;
  DataAccessRequestDimension: ResolverTypeWrapper<Partial<DataAccessRequestDimension>>;
  DataAccessRequestEdge: ResolverTypeWrapper<Partial<DataAccessRequestEdge>>;
  DataAccessRequestFilter: ResolverTypeWrapper<Partial<DataAccessRequestFilter>>;
  DataAccessRequestKey: ResolverTypeWrapper<Partial<DataAccessRequestKey>>;
  DataAccessRequestMeasure: ResolverTypeWrapper<Partial<DataAccessRequestMeasure>>;
  DataAccessRequestOrder: ResolverTypeWrapper<Partial<DataAccessRequestOrder>>;
  DataAccessRequestOrderField: ResolverTypeWrapper<Partial<DataAccessRequestOrderField>>;
  DataAccessRequestStatistics: ResolverTypeWrapper<Partial<DataAccessRequestStatistics>>;
  Dataset: ResolverTypeWrapper<Partial<Dataset>>;
  DatasetCategory: ResolverTypeWrapper<Partial<DatasetCategory>>;
  DatasetCategoryFilter: ResolverTypeWrapper<Partial<DatasetCategoryFilter>>;
  DatasetCollection: ResolverTypeWrapper<Partial<DatasetCollection>>;
  Datasets: ResolverTypeWrapper<Partial<Datasets>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateFilter: ResolverTypeWrapper<Partial<DateFilter>>;
  Degree: ResolverTypeWrapper<Partial<Degree>>;
  DegreeListFilter: ResolverTypeWrapper<Partial<DegreeListFilter>>;
  DelayReason: ResolverTypeWrapper<Partial<DelayReason>>;
  DelayReasonListFilter: ResolverTypeWrapper<Partial<DelayReasonListFilter>>;
  Direction: ResolverTypeWrapper<Partial<Direction>>;
  DisciplineAssignment: ResolverTypeWrapper<Partial<DisciplineAssignment>>;
  DisciplineAssignmentFilter: ResolverTypeWrapper<Partial<DisciplineAssignmentFilter>>;
  DisciplineAssignmentListFilter: ResolverTypeWrapper<Partial<DisciplineAssignmentListFilter>>;
  DisciplineGroup: ResolverTypeWrapper<Partial<DisciplineGroup>>;
  DisciplineGroupFilter: ResolverTypeWrapper<Partial<DisciplineGroupFilter>>;
  DisciplineKind: ResolverTypeWrapper<Partial<DisciplineKind>>;
  DisciplineKindFilter: ResolverTypeWrapper<Partial<DisciplineKindFilter>>;
  Disruption: ResolverTypeWrapper<Partial<Disruption>>;
  DisruptionCause: ResolverTypeWrapper<Partial<DisruptionCause>>;
  DisruptionCauseFilter: ResolverTypeWrapper<Partial<DisruptionCauseFilter>>;
  DisruptionConnection: ResolverTypeWrapper<Partial<DisruptionConnection>>;
  DisruptionDimension: ResolverTypeWrapper<Partial<DisruptionDimension>>;
  DisruptionEdge: ResolverTypeWrapper<Partial<DisruptionEdge>>;
  DisruptionFilter: ResolverTypeWrapper<Partial<DisruptionFilter>>;
  DisruptionMeasure: ResolverTypeWrapper<Partial<DisruptionMeasure>>;
  DisruptionOrder: ResolverTypeWrapper<Partial<DisruptionOrder>>;
  DisruptionOrderField: ResolverTypeWrapper<Partial<DisruptionOrderField>>;
  DisruptionStatistics: ResolverTypeWrapper<Partial<DisruptionStatistics>>;
  Distinct: ResolverTypeWrapper<Partial<Distinct>>;
  DistinctValue: ResolverTypeWrapper<Partial<DistinctValue>>;
  EmbeddednessAssessment: ResolverTypeWrapper<Partial<EmbeddednessAssessment>>;
  EmbeddednessAssessmentConnection: ResolverTypeWrapper<Partial<EmbeddednessAssessmentConnection>>;
  EmbeddednessAssessmentDimension: ResolverTypeWrapper<Partial<EmbeddednessAssessmentDimension>>;
  EmbeddednessAssessmentEdge: ResolverTypeWrapper<Partial<EmbeddednessAssessmentEdge>>;
  EmbeddednessAssessmentFilter: ResolverTypeWrapper<Partial<EmbeddednessAssessmentFilter>>;
  EmbeddednessAssessmentMeasure: ResolverTypeWrapper<Partial<EmbeddednessAssessmentMeasure>>;
  EmbeddednessAssessmentOrder: ResolverTypeWrapper<Partial<EmbeddednessAssessmentOrder>>;
  EmbeddednessAssessmentOrderField: ResolverTypeWrapper<Partial<EmbeddednessAssessmentOrderField>>;
  EmbeddednessAssessmentStatistics: ResolverTypeWrapper<Partial<EmbeddednessAssessmentStatistics>>;
  EmbeddednessDomain: ResolverTypeWrapper<Partial<EmbeddednessDomain>>;
  EmbeddednessDomainFilter: ResolverTypeWrapper<Partial<EmbeddednessDomainFilter>>;
  Engagement: ResolverTypeWrapper<Partial<Engagement>>;
  EngagementConnection: ResolverTypeWrapper<Partial<EngagementConnection>>;
  EngagementDimension: ResolverTypeWrapper<Partial<EngagementDimension>>;
  EngagementEdge: ResolverTypeWrapper<Partial<EngagementEdge>>;
  EngagementFilter: ResolverTypeWrapper<Partial<EngagementFilter>>;
  EngagementLevel: ResolverTypeWrapper<Partial<EngagementLevel>>;
  EngagementLevelFilter: ResolverTypeWrapper<Partial<EngagementLevelFilter>>;
  EngagementOrder: ResolverTypeWrapper<Partial<EngagementOrder>>;
  EngagementOrderField: ResolverTypeWrapper<Partial<EngagementOrderField>>;
  EngagementStage: ResolverTypeWrapper<Partial<EngagementStage>>;
  EngagementStageFilter: ResolverTypeWrapper<Partial<EngagementStageFilter>>;
  EngagementStatistics: ResolverTypeWrapper<Partial<EngagementStatistics>>;
  EventDefinition: ResolverTypeWrapper<Partial<EventDefinition>>;
  ExperienceTheme: ResolverTypeWrapper<Partial<ExperienceTheme>>;
  ExperienceThemeListFilter: ResolverTypeWrapper<Partial<ExperienceThemeListFilter>>;
  Facility: ResolverTypeWrapper<Partial<Facility>>;
  FieldReport: ResolverTypeWrapper<Partial<FieldReport>>;
  FunderKind: ResolverTypeWrapper<Partial<FunderKind>>;
  FunderKindFilter: ResolverTypeWrapper<Partial<FunderKindFilter>>;
  Gap: ResolverTypeWrapper<Partial<Gap>>;
  GroupKey: ResolverTypeWrapper<Partial<GroupKey>>;
  HealthSystem: ResolverTypeWrapper<Partial<HealthSystem>>;
  HealthSystemKind: ResolverTypeWrapper<Partial<HealthSystemKind>>;
  HealthSystemKindFilter: ResolverTypeWrapper<Partial<HealthSystemKindFilter>>;
  IdFilter: ResolverTypeWrapper<Partial<IdFilter>>;
  IdListFilter: ResolverTypeWrapper<Partial<IdListFilter>>;
  ImpactKind: ResolverTypeWrapper<Partial<ImpactKind>>;
  ImpactKindFilter: ResolverTypeWrapper<Partial<ImpactKindFilter>>;
  ImpactScale: ResolverTypeWrapper<Partial<ImpactScale>>;
  ImpactScaleFilter: ResolverTypeWrapper<Partial<ImpactScaleFilter>>;
  Institution: ResolverTypeWrapper<Partial<Institution>>;
  InstitutionalResource: ResolverTypeWrapper<Partial<InstitutionalResource>>;
  InstitutionalResourceListFilter: ResolverTypeWrapper<Partial<InstitutionalResourceListFilter>>;
  IntFilter: ResolverTypeWrapper<Partial<IntFilter>>;
  IrbStatus: ResolverTypeWrapper<Partial<IrbStatus>>;
  IrbStatusFilter: ResolverTypeWrapper<Partial<IrbStatusFilter>>;
  JobCategory: ResolverTypeWrapper<Partial<JobCategory>>;
  JobCategoryFilter: ResolverTypeWrapper<Partial<JobCategoryFilter>>;
  MatchStatus: ResolverTypeWrapper<Partial<MatchStatus>>;
  MatchStatusFilter: ResolverTypeWrapper<Partial<MatchStatusFilter>>;
  Measurement: ResolverTypeWrapper<Partial<Measurement>>;
  MentorRole: ResolverTypeWrapper<Partial<MentorRole>>;
  MentorRoleFilter: ResolverTypeWrapper<Partial<MentorRoleFilter>>;
  Mentoring: ResolverTypeWrapper<Partial<Mentoring>>;
  MentoringConnection: ResolverTypeWrapper<Partial<MentoringConnection>>;
  MentoringDimension: ResolverTypeWrapper<Partial<MentoringDimension>>;
  MentoringEdge: ResolverTypeWrapper<Partial<MentoringEdge>>;
  MentoringFilter: ResolverTypeWrapper<Partial<MentoringFilter>>;
  MentoringKey: ResolverTypeWrapper<Partial<MentoringKey>>;
  MentoringMeasure: ResolverTypeWrapper<Partial<MentoringMeasure>>;
  MentoringOrder: ResolverTypeWrapper<Partial<MentoringOrder>>;
  MentoringOrderField: ResolverTypeWrapper<Partial<MentoringOrderField>>;
  MentoringStatistics: ResolverTypeWrapper<Partial<MentoringStatistics>>;
  MonthInterval: ResolverTypeWrapper<Partial<MonthInterval>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Partnership: ResolverTypeWrapper<Partial<Partnership>>;
  PartnershipConnection: ResolverTypeWrapper<Partial<PartnershipConnection>>;
  PartnershipDimension: ResolverTypeWrapper<Partial<PartnershipDimension>>;
  PartnershipEdge: ResolverTypeWrapper<Partial<PartnershipEdge>>;
  PartnershipFilter: ResolverTypeWrapper<Partial<PartnershipFilter>>;
  PartnershipFormality: ResolverTypeWrapper<Partial<PartnershipFormality>>;
  PartnershipFormalityFilter: ResolverTypeWrapper<Partial<PartnershipFormalityFilter>>;
  PartnershipKey: ResolverTypeWrapper<Partial<PartnershipKey>>;
  PartnershipOrder: ResolverTypeWrapper<Partial<PartnershipOrder>>;
  PartnershipOrderField: ResolverTypeWrapper<Partial<PartnershipOrderField>>;
  PartnershipStatistics: ResolverTypeWrapper<Partial<PartnershipStatistics>>;
  PartnershipStatus: ResolverTypeWrapper<Partial<PartnershipStatus>>;
  PartnershipStatusFilter: ResolverTypeWrapper<Partial<PartnershipStatusFilter>>;
  Placement: ResolverTypeWrapper<Partial<Placement>>;
  PlacementConnection: ResolverTypeWrapper<Partial<PlacementConnection>>;
  PlacementDimension: ResolverTypeWrapper<Partial<PlacementDimension>>;
  PlacementEdge: ResolverTypeWrapper<Partial<PlacementEdge>>;
  PlacementFilter: ResolverTypeWrapper<Partial<PlacementFilter>>;
  PlacementKey: ResolverTypeWrapper<Partial<PlacementKey>>;
  PlacementOrder: ResolverTypeWrapper<Partial<PlacementOrder>>;
  PlacementOrderField: ResolverTypeWrapper<Partial<PlacementOrderField>>;
  PlacementStatistics: ResolverTypeWrapper<Partial<PlacementStatistics>>;
  Position: ResolverTypeWrapper<Partial<Position>>;
  PositionConnection: ResolverTypeWrapper<Partial<PositionConnection>>;
  PositionDimension: ResolverTypeWrapper<Partial<PositionDimension>>;
  PositionEdge: ResolverTypeWrapper<Partial<PositionEdge>>;
  PositionFilter: ResolverTypeWrapper<Partial<PositionFilter>>;
  PositionKey: ResolverTypeWrapper<Partial<PositionKey>>;
  PositionOrder: ResolverTypeWrapper<Partial<PositionOrder>>;
  PositionOrderField: ResolverTypeWrapper<Partial<PositionOrderField>>;
  PositionStatistics: ResolverTypeWrapper<Partial<PositionStatistics>>;
  PostRole: ResolverTypeWrapper<Partial<PostRole>>;
  PostRoleFilter: ResolverTypeWrapper<Partial<PostRoleFilter>>;
  PriorityOrigin: ResolverTypeWrapper<Partial<PriorityOrigin>>;
  PriorityOriginFilter: ResolverTypeWrapper<Partial<PriorityOriginFilter>>;
  Program: ResolverTypeWrapper<Partial<Program>>;
  ProgramAward: ResolverTypeWrapper<Partial<ProgramAward>>;
  ProgramAwardFilter: ResolverTypeWrapper<Partial<ProgramAwardFilter>>;
  ProgramAwardListFilter: ResolverTypeWrapper<Partial<ProgramAwardListFilter>>;
  ProgramConnection: ResolverTypeWrapper<Partial<ProgramConnection>>;
  ProgramDimension: ResolverTypeWrapper<Partial<ProgramDimension>>;
  ProgramEdge: ResolverTypeWrapper<Partial<ProgramEdge>>;
  ProgramFilter: ResolverTypeWrapper<Partial<ProgramFilter>>;
  ProgramKey: ResolverTypeWrapper<Partial<ProgramKey>>;
  ProgramOrder: ResolverTypeWrapper<Partial<ProgramOrder>>;
  ProgramOrderField: ResolverTypeWrapper<Partial<ProgramOrderField>>;
  ProgramStatistics: ResolverTypeWrapper<Partial<ProgramStatistics>>;
  Project: ResolverTypeWrapper<Partial<Project>>;
  ProjectConnection: ResolverTypeWrapper<Partial<ProjectConnection>>;
  ProjectDimension: ResolverTypeWrapper<Partial<ProjectDimension>>;
  ProjectEdge: ResolverTypeWrapper<Partial<ProjectEdge>>;
  ProjectEffect: ResolverTypeWrapper<Partial<ProjectEffect>>;
  ProjectEffectFilter: ResolverTypeWrapper<Partial<ProjectEffectFilter>>;
  ProjectFilter: ResolverTypeWrapper<Partial<ProjectFilter>>;
  ProjectImpact: ResolverTypeWrapper<Partial<ProjectImpact>>;
  ProjectImpactFilter: ResolverTypeWrapper<Partial<ProjectImpactFilter>>;
  ProjectImpactListFilter: ResolverTypeWrapper<Partial<ProjectImpactListFilter>>;
  ProjectOrder: ResolverTypeWrapper<Partial<ProjectOrder>>;
  ProjectOrderField: ResolverTypeWrapper<Partial<ProjectOrderField>>;
  ProjectStatistics: ResolverTypeWrapper<Partial<ProjectStatistics>>;
  ProjectStatus: ResolverTypeWrapper<Partial<ProjectStatus>>;
  ProjectStatusFilter: ResolverTypeWrapper<Partial<ProjectStatusFilter>>;
  Publication: ResolverTypeWrapper<Partial<Publication>>;
  PublicationConnection: ResolverTypeWrapper<Partial<PublicationConnection>>;
  PublicationDimension: ResolverTypeWrapper<Partial<PublicationDimension>>;
  PublicationEdge: ResolverTypeWrapper<Partial<PublicationEdge>>;
  PublicationFilter: ResolverTypeWrapper<Partial<PublicationFilter>>;
  PublicationKey: ResolverTypeWrapper<Partial<PublicationKey>>;
  PublicationMeasure: ResolverTypeWrapper<Partial<PublicationMeasure>>;
  PublicationOrder: ResolverTypeWrapper<Partial<PublicationOrder>>;
  PublicationOrderField: ResolverTypeWrapper<Partial<PublicationOrderField>>;
  PublicationStatistics: ResolverTypeWrapper<Partial<PublicationStatistics>>;
  PublicationTiming: ResolverTypeWrapper<Partial<PublicationTiming>>;
  PublicationTimingFilter: ResolverTypeWrapper<Partial<PublicationTimingFilter>>;
  QuantileBounds: ResolverTypeWrapper<Partial<QuantileBounds>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rater: ResolverTypeWrapper<Partial<Rater>>;
  RaterFilter: ResolverTypeWrapper<Partial<RaterFilter>>;
  RecruitmentChannel: ResolverTypeWrapper<Partial<RecruitmentChannel>>;
  RecruitmentChannelListFilter: ResolverTypeWrapper<Partial<RecruitmentChannelListFilter>>;
  Resolution: ResolverTypeWrapper<Partial<Resolution>>;
  ResolutionFilter: ResolverTypeWrapper<Partial<ResolutionFilter>>;
  SafetyNetBasis: ResolverTypeWrapper<Partial<SafetyNetBasis>>;
  SafetyNetBasisFilter: ResolverTypeWrapper<Partial<SafetyNetBasisFilter>>;
  Scholar: ResolverTypeWrapper<Partial<Scholar>>;
  ScholarConnection: ResolverTypeWrapper<Partial<ScholarConnection>>;
  ScholarDimension: ResolverTypeWrapper<Partial<ScholarDimension>>;
  ScholarEdge: ResolverTypeWrapper<Partial<ScholarEdge>>;
  ScholarEvent: ResolverTypeWrapper<Partial<ScholarEvent>>;
  ScholarFilter: ResolverTypeWrapper<Partial<ScholarFilter>>;
  ScholarKey: ResolverTypeWrapper<Partial<ScholarKey>>;
  ScholarMeasure: ResolverTypeWrapper<Partial<ScholarMeasure>>;
  ScholarOrder: ResolverTypeWrapper<Partial<ScholarOrder>>;
  ScholarOrderField: ResolverTypeWrapper<Partial<ScholarOrderField>>;
  ScholarStatistics: ResolverTypeWrapper<Partial<ScholarStatistics>>;
  ScholarStatus: ResolverTypeWrapper<Partial<ScholarStatus>>;
  ScholarStatusFilter: ResolverTypeWrapper<Partial<ScholarStatusFilter>>;
  Severity: ResolverTypeWrapper<Partial<Severity>>;
  SeverityFilter: ResolverTypeWrapper<Partial<SeverityFilter>>;
  SourceType: ResolverTypeWrapper<Partial<SourceType>>;
  SourceTypeFilter: ResolverTypeWrapper<Partial<SourceTypeFilter>>;
  StakeholderType: ResolverTypeWrapper<Partial<StakeholderType>>;
  StakeholderTypeFilter: ResolverTypeWrapper<Partial<StakeholderTypeFilter>>;
  StatisticsGroup: ResolverTypeWrapper<Partial<StatisticsGroup>>;
  StudyMethod: ResolverTypeWrapper<Partial<StudyMethod>>;
  StudyMethodListFilter: ResolverTypeWrapper<Partial<StudyMethodListFilter>>;
  Summary: ResolverTypeWrapper<Partial<Summary>>;
  TenureStatus: ResolverTypeWrapper<Partial<TenureStatus>>;
  TenureStatusFilter: ResolverTypeWrapper<Partial<TenureStatusFilter>>;
  TextFilter: ResolverTypeWrapper<Partial<TextFilter>>;
  TextListFilter: ResolverTypeWrapper<Partial<TextListFilter>>;
  TimeToEvent: ResolverTypeWrapper<Partial<TimeToEvent>>;
  Timepoint: ResolverTypeWrapper<Partial<Timepoint>>;
  TimepointFilter: ResolverTypeWrapper<Partial<TimepointFilter>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcademicRankFilter: Partial<AcademicRankFilter>;
  AccessMechanismFilter: Partial<AccessMechanismFilter>;
  AccessStatusFilter: Partial<AccessStatusFilter>;
  AgreementTypeListFilter: Partial<AgreementTypeListFilter>;
  ApplicationTypeFilter: Partial<ApplicationTypeFilter>;
  Appointment: Partial<Appointment | FederationReferenceTypes['Appointment']>;
  ID: Partial<Scalars['ID']['output']>;
  AppointmentConnection: Partial<AppointmentConnection>;
  AppointmentEdge: Partial<AppointmentEdge>;
  AppointmentFilter: Partial<AppointmentFilter>;
  AppointmentOrder: Partial<AppointmentOrder>;
  AppointmentStatistics: Partial<AppointmentStatistics>;
  AppointmentStatusFilter: Partial<AppointmentStatusFilter>;
  Award: Partial<Award | FederationReferenceTypes['Award']>;
  AwardConnection: Partial<AwardConnection>;
  AwardEdge: Partial<AwardEdge>;
  AwardFilter: Partial<AwardFilter>;
  AwardOrder: Partial<AwardOrder>;
  AwardPeriod: Partial<AwardPeriod>;
  AwardPeriodFilter: Partial<AwardPeriodFilter>;
  AwardPeriodListFilter: Partial<AwardPeriodListFilter>;
  AwardRoleFilter: Partial<AwardRoleFilter>;
  AwardStatistics: Partial<AwardStatistics>;
  AwardTypeFilter: Partial<AwardTypeFilter>;
  BasisFilter: Partial<BasisFilter>;
  Bin: Partial<Bin>;
  BooleanFilter: Partial<BooleanFilter>;
  Center: Partial<Center | FederationReferenceTypes['Center']>;
  CenterRef: Partial<CenterRef>;
  CenterReport: Partial<CenterReport>;
  ChallengeCategoryFilter: Partial<ChallengeCategoryFilter>;
  CompetencyAssessment: Partial<CompetencyAssessment | FederationReferenceTypes['CompetencyAssessment']>;
  CompetencyAssessmentConnection: Partial<CompetencyAssessmentConnection>;
  CompetencyAssessmentEdge: Partial<CompetencyAssessmentEdge>;
  CompetencyAssessmentFilter: Partial<CompetencyAssessmentFilter>;
  CompetencyAssessmentOrder: Partial<CompetencyAssessmentOrder>;
  CompetencyAssessmentStatistics: Partial<CompetencyAssessmentStatistics>;
  Completeness: Partial<Completeness>;
  ConversionStatusFilter: Partial<ConversionStatusFilter>;
  Count: Partial<Count>;
  Curve: Partial<Curve>;
  CurvePoint: Partial<CurvePoint>;
  Float: Partial<Scalars['Float']['output']>;
  DataAccessRequest: Partial<DataAccessRequest | FederationReferenceTypes['DataAccessRequest']>;
  DataAccessRequestConnection: Partial<DataAccessRequestConnection>;
  DataAccessRequestEdge: Partial<DataAccessRequestEdge>;
  DataAccessRequestFilter: Partial<DataAccessRequestFilter>;
  DataAccessRequestOrder: Partial<DataAccessRequestOrder>;
  DataAccessRequestStatistics: Partial<DataAccessRequestStatistics>;
  Dataset: Partial<Dataset>;
  DatasetCategoryFilter: Partial<DatasetCategoryFilter>;
  DatasetCollection: Partial<DatasetCollection>;
  Datasets: Partial<Datasets>;
  Date: Partial<Scalars['Date']['output']>;
  DateFilter: Partial<DateFilter>;
  DegreeListFilter: Partial<DegreeListFilter>;
  DelayReasonListFilter: Partial<DelayReasonListFilter>;
  DisciplineAssignment: Partial<DisciplineAssignment>;
  DisciplineAssignmentFilter: Partial<DisciplineAssignmentFilter>;
  DisciplineAssignmentListFilter: Partial<DisciplineAssignmentListFilter>;
  DisciplineGroupFilter: Partial<DisciplineGroupFilter>;
  DisciplineKindFilter: Partial<DisciplineKindFilter>;
  Disruption: Partial<Disruption | FederationReferenceTypes['Disruption']>;
  DisruptionCauseFilter: Partial<DisruptionCauseFilter>;
  DisruptionConnection: Partial<DisruptionConnection>;
  DisruptionEdge: Partial<DisruptionEdge>;
  DisruptionFilter: Partial<DisruptionFilter>;
  DisruptionOrder: Partial<DisruptionOrder>;
  DisruptionStatistics: Partial<DisruptionStatistics>;
  Distinct: Partial<Distinct>;
  DistinctValue: Partial<DistinctValue>;
  EmbeddednessAssessment: Partial<EmbeddednessAssessment | FederationReferenceTypes['EmbeddednessAssessment']>;
  EmbeddednessAssessmentConnection: Partial<EmbeddednessAssessmentConnection>;
  EmbeddednessAssessmentEdge: Partial<EmbeddednessAssessmentEdge>;
  EmbeddednessAssessmentFilter: Partial<EmbeddednessAssessmentFilter>;
  EmbeddednessAssessmentOrder: Partial<EmbeddednessAssessmentOrder>;
  EmbeddednessAssessmentStatistics: Partial<EmbeddednessAssessmentStatistics>;
  EmbeddednessDomainFilter: Partial<EmbeddednessDomainFilter>;
  Engagement: Partial<Engagement | FederationReferenceTypes['Engagement']>;
  EngagementConnection: Partial<EngagementConnection>;
  EngagementEdge: Partial<EngagementEdge>;
  EngagementFilter: Partial<EngagementFilter>;
  EngagementLevelFilter: Partial<EngagementLevelFilter>;
  EngagementOrder: Partial<EngagementOrder>;
  EngagementStageFilter: Partial<EngagementStageFilter>;
  EngagementStatistics: Partial<EngagementStatistics>;
  EventDefinition: Partial<EventDefinition>;
  ExperienceThemeListFilter: Partial<ExperienceThemeListFilter>;
  Facility: Partial<Facility>;
  FieldReport: Partial<FieldReport>;
  FunderKindFilter: Partial<FunderKindFilter>;
  Gap: Partial<Gap>;
  GroupKey: Partial<GroupKey>;
  HealthSystem: Partial<HealthSystem>;
  HealthSystemKindFilter: Partial<HealthSystemKindFilter>;
  IdFilter: Partial<IdFilter>;
  IdListFilter: Partial<IdListFilter>;
  ImpactKindFilter: Partial<ImpactKindFilter>;
  ImpactScaleFilter: Partial<ImpactScaleFilter>;
  Institution: Partial<Institution>;
  InstitutionalResourceListFilter: Partial<InstitutionalResourceListFilter>;
  IntFilter: Partial<IntFilter>;
  IrbStatusFilter: Partial<IrbStatusFilter>;
  JobCategoryFilter: Partial<JobCategoryFilter>;
  MatchStatusFilter: Partial<MatchStatusFilter>;
  Measurement: Partial<Measurement>;
  MentorRoleFilter: Partial<MentorRoleFilter>;
  Mentoring: Partial<Mentoring | FederationReferenceTypes['Mentoring']>;
  MentoringConnection: Partial<MentoringConnection>;
  MentoringEdge: Partial<MentoringEdge>;
  MentoringFilter: Partial<MentoringFilter>;
  MentoringOrder: Partial<MentoringOrder>;
  MentoringStatistics: Partial<MentoringStatistics>;
  MonthInterval: Partial<MonthInterval>;
  PageInfo: Partial<PageInfo>;
  Partnership: Partial<Partnership | FederationReferenceTypes['Partnership']>;
  PartnershipConnection: Partial<PartnershipConnection>;
  PartnershipEdge: Partial<PartnershipEdge>;
  PartnershipFilter: Partial<PartnershipFilter>;
  PartnershipFormalityFilter: Partial<PartnershipFormalityFilter>;
  PartnershipOrder: Partial<PartnershipOrder>;
  PartnershipStatistics: Partial<PartnershipStatistics>;
  PartnershipStatusFilter: Partial<PartnershipStatusFilter>;
  Placement: Partial<Placement | FederationReferenceTypes['Placement']>;
  PlacementConnection: Partial<PlacementConnection>;
  PlacementEdge: Partial<PlacementEdge>;
  PlacementFilter: Partial<PlacementFilter>;
  PlacementOrder: Partial<PlacementOrder>;
  PlacementStatistics: Partial<PlacementStatistics>;
  Position: Partial<Position | FederationReferenceTypes['Position']>;
  PositionConnection: Partial<PositionConnection>;
  PositionEdge: Partial<PositionEdge>;
  PositionFilter: Partial<PositionFilter>;
  PositionOrder: Partial<PositionOrder>;
  PositionStatistics: Partial<PositionStatistics>;
  PostRoleFilter: Partial<PostRoleFilter>;
  PriorityOriginFilter: Partial<PriorityOriginFilter>;
  Program: Partial<Program | FederationReferenceTypes['Program']>;
  ProgramAward: Partial<ProgramAward>;
  ProgramAwardFilter: Partial<ProgramAwardFilter>;
  ProgramAwardListFilter: Partial<ProgramAwardListFilter>;
  ProgramConnection: Partial<ProgramConnection>;
  ProgramEdge: Partial<ProgramEdge>;
  ProgramFilter: Partial<ProgramFilter>;
  ProgramOrder: Partial<ProgramOrder>;
  ProgramStatistics: Partial<ProgramStatistics>;
  Project: Partial<Project | FederationReferenceTypes['Project']>;
  ProjectConnection: Partial<ProjectConnection>;
  ProjectEdge: Partial<ProjectEdge>;
  ProjectEffectFilter: Partial<ProjectEffectFilter>;
  ProjectFilter: Partial<ProjectFilter>;
  ProjectImpact: Partial<ProjectImpact>;
  ProjectImpactFilter: Partial<ProjectImpactFilter>;
  ProjectImpactListFilter: Partial<ProjectImpactListFilter>;
  ProjectOrder: Partial<ProjectOrder>;
  ProjectStatistics: Partial<ProjectStatistics>;
  ProjectStatusFilter: Partial<ProjectStatusFilter>;
  Publication: Partial<Publication | FederationReferenceTypes['Publication']>;
  PublicationConnection: Partial<PublicationConnection>;
  PublicationEdge: Partial<PublicationEdge>;
  PublicationFilter: Partial<PublicationFilter>;
  PublicationOrder: Partial<PublicationOrder>;
  PublicationStatistics: Partial<PublicationStatistics>;
  PublicationTimingFilter: Partial<PublicationTimingFilter>;
  QuantileBounds: Partial<QuantileBounds>;
  Query: Record<PropertyKey, never>;
  RaterFilter: Partial<RaterFilter>;
  RecruitmentChannelListFilter: Partial<RecruitmentChannelListFilter>;
  ResolutionFilter: Partial<ResolutionFilter>;
  SafetyNetBasisFilter: Partial<SafetyNetBasisFilter>;
  Scholar: Partial<Scholar | FederationReferenceTypes['Scholar']>;
  ScholarConnection: Partial<ScholarConnection>;
  ScholarEdge: Partial<ScholarEdge>;
  ScholarFilter: Partial<ScholarFilter>;
  ScholarOrder: Partial<ScholarOrder>;
  ScholarStatistics: Partial<ScholarStatistics>;
  ScholarStatusFilter: Partial<ScholarStatusFilter>;
  SeverityFilter: Partial<SeverityFilter>;
  SourceTypeFilter: Partial<SourceTypeFilter>;
  StakeholderTypeFilter: Partial<StakeholderTypeFilter>;
  StatisticsGroup: Partial<StatisticsGroup>;
  StudyMethodListFilter: Partial<StudyMethodListFilter>;
  Summary: Partial<Summary>;
  TenureStatusFilter: Partial<TenureStatusFilter>;
  TextFilter: Partial<TextFilter>;
  TextListFilter: Partial<TextListFilter>;
  TimeToEvent: Partial<TimeToEvent>;
  TimepointFilter: Partial<TimepointFilter>;
  String: Partial<Scalars['String']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  Boolean: Partial<Scalars['Boolean']['output']>;
};

export type AggregatedDirectiveArgs = {
  sdl: Scalars['String']['input'];
};

export type AggregatedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = AggregatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CollectionDirectiveArgs = {
  file: Scalars['String']['input'];
  plural: Scalars['String']['input'];
  unique?: Maybe<Array<Scalars['String']['input']>>;
};

export type CollectionDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = CollectionDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ColumnDirectiveArgs = {
  check?: Maybe<Scalars['String']['input']>;
  core?: Maybe<Scalars['String']['input']>;
  max?: Maybe<Scalars['Int']['input']>;
  min?: Maybe<Scalars['Int']['input']>;
  notBefore?: Maybe<Scalars['String']['input']>;
  prefix?: Maybe<Scalars['String']['input']>;
  required?: Maybe<Scalars['Boolean']['input']>;
  termOf?: Maybe<Scalars['String']['input']>;
};

export type ColumnDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = ColumnDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CopiedDirectiveArgs = {
  field: Scalars['String']['input'];
  of: Scalars['String']['input'];
};

export type CopiedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = CopiedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CountedDirectiveArgs = {
  bins: Array<Scalars['Int']['input']>;
  description: Scalars['String']['input'];
  each: Scalars['String']['input'];
  name: Scalars['String']['input'];
  of: Scalars['String']['input'];
  unit: Scalars['String']['input'];
};

export type CountedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = CountedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ElapsedDirectiveArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  unit?: Maybe<Scalars['String']['input']>;
};

export type ElapsedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = ElapsedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EmbeddedDirectiveArgs = {
  file: Scalars['String']['input'];
  of: Scalars['String']['input'];
};

export type EmbeddedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = EmbeddedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FallbackDirectiveArgs = {
  to: Scalars['String']['input'];
};

export type FallbackDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = FallbackDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FilterableDirectiveArgs = { };

export type FilterableDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = FilterableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatheredDirectiveArgs = {
  by: Scalars['String']['input'];
  from: Scalars['String']['input'];
};

export type GatheredDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = GatheredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GovernedDirectiveArgs = {
  as: Scalars['String']['input'];
};

export type GovernedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = GovernedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GroupableDirectiveArgs = { };

export type GroupableDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = GroupableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MeasuredDirectiveArgs = {
  bins: Array<Scalars['Int']['input']>;
  unit: Scalars['String']['input'];
};

export type MeasuredDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = MeasuredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MergeDirectiveArgs = {
  with: Scalars['String']['input'];
};

export type MergeDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = MergeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OrderableDirectiveArgs = { };

export type OrderableDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = OrderableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RelationDirectiveArgs = {
  by: Scalars['String']['input'];
};

export type RelationDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = RelationDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SharedDirectiveArgs = { };

export type SharedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = SharedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AppointmentResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  effortPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extensionMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasSupplement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, Partial<AppointmentPlacementsArgs>>;
  plannedMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AppointmentStatus']>, ParentType, ContextType>;
  track?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AppointmentConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['AppointmentConnection'] = ResolversParentTypes['AppointmentConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AppointmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Appointment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type AppointmentEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['AppointmentEdge'] = ResolversParentTypes['AppointmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
};

export type AppointmentStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['AppointmentStatistics'] = ResolversParentTypes['AppointmentStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type AwardResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Award'] = ResolversParentTypes['Award'], FederationReferenceType extends FederationReferenceTypes['Award'] = FederationReferenceTypes['Award']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Award']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  funder?: Resolver<Maybe<ResolversTypes['FunderKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  periods?: Resolver<Maybe<Array<ResolversTypes['AwardPeriod']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['AwardRole']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCosts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['AwardType']>, ParentType, ContextType>;
};

export type AwardConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['AwardConnection'] = ResolversParentTypes['AwardConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AwardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Award']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type AwardEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['AwardEdge'] = ResolversParentTypes['AwardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Award'], ParentType, ContextType>;
};

export type AwardPeriodResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['AwardPeriod'] = ResolversParentTypes['AwardPeriod']> = {
  applicationType?: Resolver<Maybe<ResolversTypes['ApplicationType']>, ParentType, ContextType>;
  directCosts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  projectNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AwardStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['AwardStatistics'] = ResolversParentTypes['AwardStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type BinResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Bin'] = ResolversParentTypes['Bin']> = {
  count?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stillOpen?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CenterResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Center'] = ResolversParentTypes['Center'], FederationReferenceType extends FederationReferenceTypes['Center'] = FederationReferenceTypes['Center']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Center']> | FederationReferenceType, FederationReferenceType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<CenterAppointmentsArgs>>;
  awards?: Resolver<Maybe<ResolversTypes['AwardConnection']>, ParentType, ContextType, Partial<CenterAwardsArgs>>;
  competencyAssessments?: Resolver<Maybe<ResolversTypes['CompetencyAssessmentConnection']>, ParentType, ContextType, Partial<CenterCompetencyAssessmentsArgs>>;
  dataAccessRequests?: Resolver<Maybe<ResolversTypes['DataAccessRequestConnection']>, ParentType, ContextType, Partial<CenterDataAccessRequestsArgs>>;
  disruptions?: Resolver<Maybe<ResolversTypes['DisruptionConnection']>, ParentType, ContextType, Partial<CenterDisruptionsArgs>>;
  embeddednessAssessments?: Resolver<Maybe<ResolversTypes['EmbeddednessAssessmentConnection']>, ParentType, ContextType, Partial<CenterEmbeddednessAssessmentsArgs>>;
  engagements?: Resolver<Maybe<ResolversTypes['EngagementConnection']>, ParentType, ContextType, Partial<CenterEngagementsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentorings?: Resolver<Maybe<ResolversTypes['MentoringConnection']>, ParentType, ContextType, Partial<CenterMentoringsArgs>>;
  partnerships?: Resolver<Maybe<ResolversTypes['PartnershipConnection']>, ParentType, ContextType, Partial<CenterPartnershipsArgs>>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, Partial<CenterPlacementsArgs>>;
  positions?: Resolver<Maybe<ResolversTypes['PositionConnection']>, ParentType, ContextType, Partial<CenterPositionsArgs>>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramConnection']>, ParentType, ContextType, Partial<CenterProgramsArgs>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<CenterProjectsArgs>>;
  publications?: Resolver<Maybe<ResolversTypes['PublicationConnection']>, ParentType, ContextType, Partial<CenterPublicationsArgs>>;
  scholars?: Resolver<Maybe<ResolversTypes['ScholarConnection']>, ParentType, ContextType, Partial<CenterScholarsArgs>>;
};

export type CenterRefResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['CenterRef'] = ResolversParentTypes['CenterRef']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CenterReportResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['CenterReport'] = ResolversParentTypes['CenterReport']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['CenterRef'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  epoch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldReport']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CenterStatus'], ParentType, ContextType>;
};

export type CompetencyAssessmentResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['CompetencyAssessment'] = ResolversParentTypes['CompetencyAssessment'], FederationReferenceType extends FederationReferenceTypes['CompetencyAssessment'] = FederationReferenceTypes['CompetencyAssessment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompetencyAssessment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  competency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  framework?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rater?: Resolver<Maybe<ResolversTypes['Rater']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  timepoint?: Resolver<Maybe<ResolversTypes['Timepoint']>, ParentType, ContextType>;
};

export type CompetencyAssessmentConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['CompetencyAssessmentConnection'] = ResolversParentTypes['CompetencyAssessmentConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CompetencyAssessmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CompetencyAssessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type CompetencyAssessmentEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['CompetencyAssessmentEdge'] = ResolversParentTypes['CompetencyAssessmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompetencyAssessment'], ParentType, ContextType>;
};

export type CompetencyAssessmentStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['CompetencyAssessmentStatistics'] = ResolversParentTypes['CompetencyAssessmentStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  centers?: Resolver<Array<ResolversTypes['CenterReport']>, ParentType, ContextType>;
  considered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['Gap']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CountResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  lower?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CurveResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Curve'] = ResolversParentTypes['Curve']> = {
  events?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['MonthInterval']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['CurvePoint']>, ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type CurvePointResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['CurvePoint'] = ResolversParentTypes['CurvePoint']> = {
  atRisk?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  censored?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  fromMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standardError?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  survival?: Resolver<ResolversTypes['Measurement'], ParentType, ContextType>;
  toMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataAccessRequestResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DataAccessRequest'] = ResolversParentTypes['DataAccessRequest'], FederationReferenceType extends FederationReferenceTypes['DataAccessRequest'] = FederationReferenceTypes['DataAccessRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataAccessRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['DatasetCategory']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  daysToApproval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysToFirstData?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  delayReasons?: Resolver<Maybe<Array<ResolversTypes['DelayReason']>>, ParentType, ContextType>;
  firstDataOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hasLiaison?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  holderKind?: Resolver<Maybe<ResolversTypes['HealthSystemKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  mechanism?: Resolver<Maybe<ResolversTypes['AccessMechanism']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  requestedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AccessStatus']>, ParentType, ContextType>;
  submittedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DataAccessRequestConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DataAccessRequestConnection'] = ResolversParentTypes['DataAccessRequestConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DataAccessRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataAccessRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type DataAccessRequestEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DataAccessRequestEdge'] = ResolversParentTypes['DataAccessRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataAccessRequest'], ParentType, ContextType>;
};

export type DataAccessRequestStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DataAccessRequestStatistics'] = ResolversParentTypes['DataAccessRequestStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  center?: Resolver<ResolversTypes['CenterRef'], ParentType, ContextType>;
  collections?: Resolver<Array<ResolversTypes['DatasetCollection']>, ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetCollectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DatasetCollection'] = ResolversParentTypes['DatasetCollection']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type DatasetsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Datasets'] = ResolversParentTypes['Datasets']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DisciplineAssignmentResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DisciplineAssignment'] = ResolversParentTypes['DisciplineAssignment']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['DisciplineGroup']>, ParentType, ContextType>;
  isPrimary?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DisciplineKind']>, ParentType, ContextType>;
};

export type DisruptionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Disruption'] = ResolversParentTypes['Disruption'], FederationReferenceType extends FederationReferenceTypes['Disruption'] = FederationReferenceTypes['Disruption']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Disruption']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['ChallengeCategory']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['DisruptionCause']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['ProjectEffect']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hasSupplement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  monthsLost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DisruptionConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DisruptionConnection'] = ResolversParentTypes['DisruptionConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DisruptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Disruption']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type DisruptionEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DisruptionEdge'] = ResolversParentTypes['DisruptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Disruption'], ParentType, ContextType>;
};

export type DisruptionStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DisruptionStatistics'] = ResolversParentTypes['DisruptionStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type DistinctResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Distinct'] = ResolversParentTypes['Distinct']> = {
  count?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['DistinctValue']>, ParentType, ContextType>;
};

export type DistinctValueResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DistinctValue'] = ResolversParentTypes['DistinctValue']> = {
  centerIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  centers?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmbeddednessAssessmentResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EmbeddednessAssessment'] = ResolversParentTypes['EmbeddednessAssessment'], FederationReferenceType extends FederationReferenceTypes['EmbeddednessAssessment'] = FederationReferenceTypes['EmbeddednessAssessment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmbeddednessAssessment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['EmbeddednessDomain']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scaleVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  timepoint?: Resolver<Maybe<ResolversTypes['Timepoint']>, ParentType, ContextType>;
};

export type EmbeddednessAssessmentConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EmbeddednessAssessmentConnection'] = ResolversParentTypes['EmbeddednessAssessmentConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EmbeddednessAssessmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EmbeddednessAssessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type EmbeddednessAssessmentEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EmbeddednessAssessmentEdge'] = ResolversParentTypes['EmbeddednessAssessmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmbeddednessAssessment'], ParentType, ContextType>;
};

export type EmbeddednessAssessmentStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EmbeddednessAssessmentStatistics'] = ResolversParentTypes['EmbeddednessAssessmentStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type EngagementResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Engagement'] = ResolversParentTypes['Engagement'], FederationReferenceType extends FederationReferenceTypes['Engagement'] = FederationReferenceTypes['Engagement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Engagement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['EngagementLevel']>, ParentType, ContextType>;
  participantCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['EngagementStage']>, ParentType, ContextType>;
  stakeholderType?: Resolver<Maybe<ResolversTypes['StakeholderType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type EngagementConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EngagementConnection'] = ResolversParentTypes['EngagementConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EngagementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Engagement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type EngagementEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EngagementEdge'] = ResolversParentTypes['EngagementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Engagement'], ParentType, ContextType>;
};

export type EngagementStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EngagementStatistics'] = ResolversParentTypes['EngagementStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type EventDefinitionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['EventDefinition'] = ResolversParentTypes['EventDefinition']> = {
  censoring?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ScholarEvent'], ParentType, ContextType>;
  gridMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurrence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  riskSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FacilityResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Facility'] = ResolversParentTypes['Facility']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FieldReportResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['FieldReport'] = ResolversParentTypes['FieldReport']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GapResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap']> = {
  center?: Resolver<ResolversTypes['CenterRef'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupKeyResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['GroupKey'] = ResolversParentTypes['GroupKey']> = {
  dimension?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HealthSystemResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['HealthSystem'] = ResolversParentTypes['HealthSystem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MeasurementResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Measurement'] = ResolversParentTypes['Measurement']> = {
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MentoringResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Mentoring'] = ResolversParentTypes['Mentoring'], FederationReferenceType extends FederationReferenceTypes['Mentoring'] = FederationReferenceTypes['Mentoring']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mentoring']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  healthSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHealthSystemLeader?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  mentor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mentorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MentorRole']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MentoringConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['MentoringConnection'] = ResolversParentTypes['MentoringConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MentoringEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Mentoring']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type MentoringEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['MentoringEdge'] = ResolversParentTypes['MentoringEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mentoring'], ParentType, ContextType>;
};

export type MentoringStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['MentoringStatistics'] = ResolversParentTypes['MentoringStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type MonthIntervalResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['MonthInterval'] = ResolversParentTypes['MonthInterval']> = {
  fromMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnershipResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Partnership'] = ResolversParentTypes['Partnership'], FederationReferenceType extends FederationReferenceTypes['Partnership'] = FederationReferenceTypes['Partnership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partnership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreements?: Resolver<Maybe<Array<ResolversTypes['AgreementType']>>, ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<PartnershipAppointmentsArgs>>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  disruptions?: Resolver<Maybe<ResolversTypes['DisruptionConnection']>, ParentType, ContextType, Partial<PartnershipDisruptionsArgs>>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  formality?: Resolver<Maybe<ResolversTypes['PartnershipFormality']>, ParentType, ContextType>;
  formalizedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hasLiaison?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  healthSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSafetyNet?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liaisonEffortPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  partnerKind?: Resolver<Maybe<ResolversTypes['HealthSystemKind']>, ParentType, ContextType>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, Partial<PartnershipPlacementsArgs>>;
  safetyNetBasis?: Resolver<Maybe<ResolversTypes['SafetyNetBasis']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  states?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PartnershipStatus']>, ParentType, ContextType>;
};

export type PartnershipConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PartnershipConnection'] = ResolversParentTypes['PartnershipConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PartnershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Partnership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type PartnershipEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PartnershipEdge'] = ResolversParentTypes['PartnershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType>;
};

export type PartnershipStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PartnershipStatistics'] = ResolversParentTypes['PartnershipStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement'], FederationReferenceType extends FederationReferenceTypes['Placement'] = FederationReferenceTypes['Placement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Placement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  effortPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  experienceNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  experienceThemes?: Resolver<Maybe<Array<ResolversTypes['ExperienceTheme']>>, ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  hasSponsor?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType>;
  priorityOrigin?: Resolver<Maybe<ResolversTypes['PriorityOrigin']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<PlacementProjectsArgs>>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  sponsorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PlacementConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PlacementConnection'] = ResolversParentTypes['PlacementConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PlacementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Placement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type PlacementEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PlacementEdge'] = ResolversParentTypes['PlacementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
};

export type PlacementStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PlacementStatistics'] = ResolversParentTypes['PlacementStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type PositionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position'], FederationReferenceType extends FederationReferenceTypes['Position'] = FederationReferenceTypes['Position']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Position']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  disciplineGroup?: Resolver<Maybe<ResolversTypes['DisciplineGroup']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  healthSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  isFirstAfterCompletion?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isInPartnerSystem?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  jobCategory?: Resolver<Maybe<ResolversTypes['JobCategory']>, ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['AcademicRank']>, ParentType, ContextType>;
  roleCategory?: Resolver<Maybe<ResolversTypes['PostRole']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  tenure?: Resolver<Maybe<ResolversTypes['TenureStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PositionConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PositionConnection'] = ResolversParentTypes['PositionConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PositionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type PositionEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PositionEdge'] = ResolversParentTypes['PositionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
};

export type PositionStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PositionStatistics'] = ResolversParentTypes['PositionStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type ProgramResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Program'] = ResolversParentTypes['Program'], FederationReferenceType extends FederationReferenceTypes['Program'] = FederationReferenceTypes['Program']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Program']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<ProgramAppointmentsArgs>>;
  awards?: Resolver<Maybe<Array<ResolversTypes['ProgramAward']>>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  curriculum?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  facultyCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institutionalResources?: Resolver<Maybe<Array<ResolversTypes['InstitutionalResource']>>, ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leadInstitution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  maxDurationMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDurationMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minEffortPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partnerSystems?: Resolver<Maybe<Array<ResolversTypes['HealthSystem']>>, ParentType, ContextType>;
  recruitment?: Resolver<Maybe<Array<ResolversTypes['RecruitmentChannel']>>, ParentType, ContextType>;
  researchFundsPerYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salaryCap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sustainedResources?: Resolver<Maybe<Array<ResolversTypes['InstitutionalResource']>>, ParentType, ContextType>;
  tracks?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ProgramAwardResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProgramAward'] = ResolversParentTypes['ProgramAward']> = {
  activityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isConfirmed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ProgramConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProgramConnection'] = ResolversParentTypes['ProgramConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProgramEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Program']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type ProgramEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProgramEdge'] = ResolversParentTypes['ProgramEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Program'], ParentType, ContextType>;
};

export type ProgramStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProgramStatistics'] = ResolversParentTypes['ProgramStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  dataAccessRequests?: Resolver<Maybe<ResolversTypes['DataAccessRequestConnection']>, ParentType, ContextType, Partial<ProjectDataAccessRequestsArgs>>;
  disruptions?: Resolver<Maybe<ResolversTypes['DisruptionConnection']>, ParentType, ContextType, Partial<ProjectDisruptionsArgs>>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  engagements?: Resolver<Maybe<ResolversTypes['EngagementConnection']>, ParentType, ContextType, Partial<ProjectEngagementsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impacts?: Resolver<Maybe<Array<ResolversTypes['ProjectImpact']>>, ParentType, ContextType>;
  irbStatus?: Resolver<Maybe<ResolversTypes['IrbStatus']>, ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  methods?: Resolver<Maybe<Array<ResolversTypes['StudyMethod']>>, ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  plannedEndDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  priorityOrigin?: Resolver<Maybe<ResolversTypes['PriorityOrigin']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProjectStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Project']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ProjectImpactResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProjectImpact'] = ResolversParentTypes['ProjectImpact']> = {
  adoptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ImpactKind']>, ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['ImpactScale']>, ParentType, ContextType>;
};

export type ProjectStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProjectStatistics'] = ResolversParentTypes['ProjectStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication'], FederationReferenceType extends FederationReferenceTypes['Publication'] = FederationReferenceTypes['Publication']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Publication']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  citationRatioHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  doi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasPartnerAuthor?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasStakeholderAuthor?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isProvisional?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isResearch?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRetracted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  journal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  matchStatus?: Resolver<Maybe<ResolversTypes['MatchStatus']>, ParentType, ContextType>;
  pmid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scholars?: Resolver<Maybe<Array<ResolversTypes['Scholar']>>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  timing?: Resolver<Maybe<ResolversTypes['PublicationTiming']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublicationConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PublicationConnection'] = ResolversParentTypes['PublicationConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PublicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Publication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type PublicationEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PublicationEdge'] = ResolversParentTypes['PublicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Publication'], ParentType, ContextType>;
};

export type PublicationStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PublicationStatistics'] = ResolversParentTypes['PublicationStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type QuantileBoundsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['QuantileBounds'] = ResolversParentTypes['QuantileBounds']> = {
  lower?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType, RequireFields<QueryAppointmentArgs, 'id'>>;
  appointmentStatistics?: Resolver<Maybe<ResolversTypes['AppointmentStatistics']>, ParentType, ContextType, Partial<QueryAppointmentStatisticsArgs>>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<QueryAppointmentsArgs>>;
  award?: Resolver<Maybe<ResolversTypes['Award']>, ParentType, ContextType, RequireFields<QueryAwardArgs, 'id'>>;
  awardStatistics?: Resolver<Maybe<ResolversTypes['AwardStatistics']>, ParentType, ContextType, Partial<QueryAwardStatisticsArgs>>;
  awards?: Resolver<Maybe<ResolversTypes['AwardConnection']>, ParentType, ContextType, Partial<QueryAwardsArgs>>;
  competencyAssessment?: Resolver<Maybe<ResolversTypes['CompetencyAssessment']>, ParentType, ContextType, RequireFields<QueryCompetencyAssessmentArgs, 'id'>>;
  competencyAssessmentStatistics?: Resolver<Maybe<ResolversTypes['CompetencyAssessmentStatistics']>, ParentType, ContextType, Partial<QueryCompetencyAssessmentStatisticsArgs>>;
  competencyAssessments?: Resolver<Maybe<ResolversTypes['CompetencyAssessmentConnection']>, ParentType, ContextType, Partial<QueryCompetencyAssessmentsArgs>>;
  dataAccessRequest?: Resolver<Maybe<ResolversTypes['DataAccessRequest']>, ParentType, ContextType, RequireFields<QueryDataAccessRequestArgs, 'id'>>;
  dataAccessRequestStatistics?: Resolver<Maybe<ResolversTypes['DataAccessRequestStatistics']>, ParentType, ContextType, Partial<QueryDataAccessRequestStatisticsArgs>>;
  dataAccessRequests?: Resolver<Maybe<ResolversTypes['DataAccessRequestConnection']>, ParentType, ContextType, Partial<QueryDataAccessRequestsArgs>>;
  datasets?: Resolver<Maybe<ResolversTypes['Datasets']>, ParentType, ContextType>;
  disruption?: Resolver<Maybe<ResolversTypes['Disruption']>, ParentType, ContextType, RequireFields<QueryDisruptionArgs, 'id'>>;
  disruptionStatistics?: Resolver<Maybe<ResolversTypes['DisruptionStatistics']>, ParentType, ContextType, Partial<QueryDisruptionStatisticsArgs>>;
  disruptions?: Resolver<Maybe<ResolversTypes['DisruptionConnection']>, ParentType, ContextType, Partial<QueryDisruptionsArgs>>;
  embeddednessAssessment?: Resolver<Maybe<ResolversTypes['EmbeddednessAssessment']>, ParentType, ContextType, RequireFields<QueryEmbeddednessAssessmentArgs, 'id'>>;
  embeddednessAssessmentStatistics?: Resolver<Maybe<ResolversTypes['EmbeddednessAssessmentStatistics']>, ParentType, ContextType, Partial<QueryEmbeddednessAssessmentStatisticsArgs>>;
  embeddednessAssessments?: Resolver<Maybe<ResolversTypes['EmbeddednessAssessmentConnection']>, ParentType, ContextType, Partial<QueryEmbeddednessAssessmentsArgs>>;
  engagement?: Resolver<Maybe<ResolversTypes['Engagement']>, ParentType, ContextType, RequireFields<QueryEngagementArgs, 'id'>>;
  engagementStatistics?: Resolver<Maybe<ResolversTypes['EngagementStatistics']>, ParentType, ContextType, Partial<QueryEngagementStatisticsArgs>>;
  engagements?: Resolver<Maybe<ResolversTypes['EngagementConnection']>, ParentType, ContextType, Partial<QueryEngagementsArgs>>;
  mentoring?: Resolver<Maybe<ResolversTypes['Mentoring']>, ParentType, ContextType, RequireFields<QueryMentoringArgs, 'id'>>;
  mentoringStatistics?: Resolver<Maybe<ResolversTypes['MentoringStatistics']>, ParentType, ContextType, Partial<QueryMentoringStatisticsArgs>>;
  mentorings?: Resolver<Maybe<ResolversTypes['MentoringConnection']>, ParentType, ContextType, Partial<QueryMentoringsArgs>>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType, RequireFields<QueryPartnershipArgs, 'id'>>;
  partnershipStatistics?: Resolver<Maybe<ResolversTypes['PartnershipStatistics']>, ParentType, ContextType, Partial<QueryPartnershipStatisticsArgs>>;
  partnerships?: Resolver<Maybe<ResolversTypes['PartnershipConnection']>, ParentType, ContextType, Partial<QueryPartnershipsArgs>>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType, RequireFields<QueryPlacementArgs, 'id'>>;
  placementStatistics?: Resolver<Maybe<ResolversTypes['PlacementStatistics']>, ParentType, ContextType, Partial<QueryPlacementStatisticsArgs>>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, Partial<QueryPlacementsArgs>>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType, RequireFields<QueryPositionArgs, 'id'>>;
  positionStatistics?: Resolver<Maybe<ResolversTypes['PositionStatistics']>, ParentType, ContextType, Partial<QueryPositionStatisticsArgs>>;
  positions?: Resolver<Maybe<ResolversTypes['PositionConnection']>, ParentType, ContextType, Partial<QueryPositionsArgs>>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType, RequireFields<QueryProgramArgs, 'id'>>;
  programStatistics?: Resolver<Maybe<ResolversTypes['ProgramStatistics']>, ParentType, ContextType, Partial<QueryProgramStatisticsArgs>>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramConnection']>, ParentType, ContextType, Partial<QueryProgramsArgs>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projectStatistics?: Resolver<Maybe<ResolversTypes['ProjectStatistics']>, ParentType, ContextType, Partial<QueryProjectStatisticsArgs>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<QueryProjectsArgs>>;
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType, RequireFields<QueryPublicationArgs, 'id'>>;
  publicationStatistics?: Resolver<Maybe<ResolversTypes['PublicationStatistics']>, ParentType, ContextType, Partial<QueryPublicationStatisticsArgs>>;
  publications?: Resolver<Maybe<ResolversTypes['PublicationConnection']>, ParentType, ContextType, Partial<QueryPublicationsArgs>>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType, RequireFields<QueryScholarArgs, 'id'>>;
  scholarStatistics?: Resolver<Maybe<ResolversTypes['ScholarStatistics']>, ParentType, ContextType, Partial<QueryScholarStatisticsArgs>>;
  scholarTimeToEvent?: Resolver<Maybe<ResolversTypes['TimeToEvent']>, ParentType, ContextType, RequireFields<QueryScholarTimeToEventArgs, 'event'>>;
  scholars?: Resolver<Maybe<ResolversTypes['ScholarConnection']>, ParentType, ContextType, Partial<QueryScholarsArgs>>;
};

export type ScholarResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Scholar'] = ResolversParentTypes['Scholar'], FederationReferenceType extends FederationReferenceTypes['Scholar'] = FederationReferenceTypes['Scholar']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scholar']> | FederationReferenceType, FederationReferenceType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<ScholarAppointmentsArgs>>;
  awards?: Resolver<Maybe<ResolversTypes['AwardConnection']>, ParentType, ContextType, Partial<ScholarAwardsArgs>>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  cohort?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  competencyAssessments?: Resolver<Maybe<ResolversTypes['CompetencyAssessmentConnection']>, ParentType, ContextType, Partial<ScholarCompetencyAssessmentsArgs>>;
  conversionStatus?: Resolver<Maybe<ResolversTypes['ConversionStatus']>, ParentType, ContextType>;
  degrees?: Resolver<Maybe<Array<ResolversTypes['Degree']>>, ParentType, ContextType>;
  disciplines?: Resolver<Maybe<Array<ResolversTypes['DisciplineAssignment']>>, ParentType, ContextType>;
  disruptions?: Resolver<Maybe<ResolversTypes['DisruptionConnection']>, ParentType, ContextType, Partial<ScholarDisruptionsArgs>>;
  embeddednessAssessments?: Resolver<Maybe<ResolversTypes['EmbeddednessAssessmentConnection']>, ParentType, ContextType, Partial<ScholarEmbeddednessAssessmentsArgs>>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hostSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  mentorings?: Resolver<Maybe<ResolversTypes['MentoringConnection']>, ParentType, ContextType, Partial<ScholarMentoringsArgs>>;
  monthsInProgram?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orcid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, Partial<ScholarPlacementsArgs>>;
  positions?: Resolver<Maybe<ResolversTypes['PositionConnection']>, ParentType, ContextType, Partial<ScholarPositionsArgs>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<ScholarProjectsArgs>>;
  publications?: Resolver<Maybe<ResolversTypes['PublicationConnection']>, ParentType, ContextType, Partial<ScholarPublicationsArgs>>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ScholarStatus']>, ParentType, ContextType>;
};

export type ScholarConnectionResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ScholarConnection'] = ResolversParentTypes['ScholarConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ScholarEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Scholar']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type ScholarEdgeResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ScholarEdge'] = ResolversParentTypes['ScholarEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Scholar'], ParentType, ContextType>;
};

export type ScholarStatisticsResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ScholarStatistics'] = ResolversParentTypes['ScholarStatistics']> = {
  canOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  distinct?: Resolver<Array<ResolversTypes['Distinct']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  notListed?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type StatisticsGroupResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['StatisticsGroup'] = ResolversParentTypes['StatisticsGroup']> = {
  centers?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['GroupKey']>, ParentType, ContextType>;
  summaries?: Resolver<Array<ResolversTypes['Summary']>, ParentType, ContextType>;
};

export type SummaryResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Summary'] = ResolversParentTypes['Summary']> = {
  bins?: Resolver<Array<ResolversTypes['Bin']>, ParentType, ContextType>;
  censored?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Measurement'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Measurement'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  median?: Resolver<ResolversTypes['QuantileBounds'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Measurement'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  p25?: Resolver<ResolversTypes['QuantileBounds'], ParentType, ContextType>;
  p75?: Resolver<ResolversTypes['QuantileBounds'], ParentType, ContextType>;
  standardDeviation?: Resolver<ResolversTypes['Measurement'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variance?: Resolver<ResolversTypes['Measurement'], ParentType, ContextType>;
};

export type TimeToEventResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['TimeToEvent'] = ResolversParentTypes['TimeToEvent']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  curve?: Resolver<ResolversTypes['Curve'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['EventDefinition'], ParentType, ContextType>;
};

export type Resolvers<ContextType = CenterContext> = {
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  AppointmentStatistics?: AppointmentStatisticsResolvers<ContextType>;
  Award?: AwardResolvers<ContextType>;
  AwardConnection?: AwardConnectionResolvers<ContextType>;
  AwardEdge?: AwardEdgeResolvers<ContextType>;
  AwardPeriod?: AwardPeriodResolvers<ContextType>;
  AwardStatistics?: AwardStatisticsResolvers<ContextType>;
  Bin?: BinResolvers<ContextType>;
  Center?: CenterResolvers<ContextType>;
  CenterRef?: CenterRefResolvers<ContextType>;
  CenterReport?: CenterReportResolvers<ContextType>;
  CompetencyAssessment?: CompetencyAssessmentResolvers<ContextType>;
  CompetencyAssessmentConnection?: CompetencyAssessmentConnectionResolvers<ContextType>;
  CompetencyAssessmentEdge?: CompetencyAssessmentEdgeResolvers<ContextType>;
  CompetencyAssessmentStatistics?: CompetencyAssessmentStatisticsResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  Count?: CountResolvers<ContextType>;
  Curve?: CurveResolvers<ContextType>;
  CurvePoint?: CurvePointResolvers<ContextType>;
  DataAccessRequest?: DataAccessRequestResolvers<ContextType>;
  DataAccessRequestConnection?: DataAccessRequestConnectionResolvers<ContextType>;
  DataAccessRequestEdge?: DataAccessRequestEdgeResolvers<ContextType>;
  DataAccessRequestStatistics?: DataAccessRequestStatisticsResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetCollection?: DatasetCollectionResolvers<ContextType>;
  Datasets?: DatasetsResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DisciplineAssignment?: DisciplineAssignmentResolvers<ContextType>;
  Disruption?: DisruptionResolvers<ContextType>;
  DisruptionConnection?: DisruptionConnectionResolvers<ContextType>;
  DisruptionEdge?: DisruptionEdgeResolvers<ContextType>;
  DisruptionStatistics?: DisruptionStatisticsResolvers<ContextType>;
  Distinct?: DistinctResolvers<ContextType>;
  DistinctValue?: DistinctValueResolvers<ContextType>;
  EmbeddednessAssessment?: EmbeddednessAssessmentResolvers<ContextType>;
  EmbeddednessAssessmentConnection?: EmbeddednessAssessmentConnectionResolvers<ContextType>;
  EmbeddednessAssessmentEdge?: EmbeddednessAssessmentEdgeResolvers<ContextType>;
  EmbeddednessAssessmentStatistics?: EmbeddednessAssessmentStatisticsResolvers<ContextType>;
  Engagement?: EngagementResolvers<ContextType>;
  EngagementConnection?: EngagementConnectionResolvers<ContextType>;
  EngagementEdge?: EngagementEdgeResolvers<ContextType>;
  EngagementStatistics?: EngagementStatisticsResolvers<ContextType>;
  EventDefinition?: EventDefinitionResolvers<ContextType>;
  Facility?: FacilityResolvers<ContextType>;
  FieldReport?: FieldReportResolvers<ContextType>;
  Gap?: GapResolvers<ContextType>;
  GroupKey?: GroupKeyResolvers<ContextType>;
  HealthSystem?: HealthSystemResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  Measurement?: MeasurementResolvers<ContextType>;
  Mentoring?: MentoringResolvers<ContextType>;
  MentoringConnection?: MentoringConnectionResolvers<ContextType>;
  MentoringEdge?: MentoringEdgeResolvers<ContextType>;
  MentoringStatistics?: MentoringStatisticsResolvers<ContextType>;
  MonthInterval?: MonthIntervalResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partnership?: PartnershipResolvers<ContextType>;
  PartnershipConnection?: PartnershipConnectionResolvers<ContextType>;
  PartnershipEdge?: PartnershipEdgeResolvers<ContextType>;
  PartnershipStatistics?: PartnershipStatisticsResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  PlacementConnection?: PlacementConnectionResolvers<ContextType>;
  PlacementEdge?: PlacementEdgeResolvers<ContextType>;
  PlacementStatistics?: PlacementStatisticsResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  PositionConnection?: PositionConnectionResolvers<ContextType>;
  PositionEdge?: PositionEdgeResolvers<ContextType>;
  PositionStatistics?: PositionStatisticsResolvers<ContextType>;
  Program?: ProgramResolvers<ContextType>;
  ProgramAward?: ProgramAwardResolvers<ContextType>;
  ProgramConnection?: ProgramConnectionResolvers<ContextType>;
  ProgramEdge?: ProgramEdgeResolvers<ContextType>;
  ProgramStatistics?: ProgramStatisticsResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  ProjectImpact?: ProjectImpactResolvers<ContextType>;
  ProjectStatistics?: ProjectStatisticsResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  PublicationConnection?: PublicationConnectionResolvers<ContextType>;
  PublicationEdge?: PublicationEdgeResolvers<ContextType>;
  PublicationStatistics?: PublicationStatisticsResolvers<ContextType>;
  QuantileBounds?: QuantileBoundsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Scholar?: ScholarResolvers<ContextType>;
  ScholarConnection?: ScholarConnectionResolvers<ContextType>;
  ScholarEdge?: ScholarEdgeResolvers<ContextType>;
  ScholarStatistics?: ScholarStatisticsResolvers<ContextType>;
  StatisticsGroup?: StatisticsGroupResolvers<ContextType>;
  Summary?: SummaryResolvers<ContextType>;
  TimeToEvent?: TimeToEventResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CenterContext> = {
  aggregated?: AggregatedDirectiveResolver<any, any, ContextType>;
  collection?: CollectionDirectiveResolver<any, any, ContextType>;
  column?: ColumnDirectiveResolver<any, any, ContextType>;
  copied?: CopiedDirectiveResolver<any, any, ContextType>;
  counted?: CountedDirectiveResolver<any, any, ContextType>;
  elapsed?: ElapsedDirectiveResolver<any, any, ContextType>;
  embedded?: EmbeddedDirectiveResolver<any, any, ContextType>;
  fallback?: FallbackDirectiveResolver<any, any, ContextType>;
  filterable?: FilterableDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
  governed?: GovernedDirectiveResolver<any, any, ContextType>;
  groupable?: GroupableDirectiveResolver<any, any, ContextType>;
  measured?: MeasuredDirectiveResolver<any, any, ContextType>;
  merge?: MergeDirectiveResolver<any, any, ContextType>;
  orderable?: OrderableDirectiveResolver<any, any, ContextType>;
  relation?: RelationDirectiveResolver<any, any, ContextType>;
  shared?: SharedDirectiveResolver<any, any, ContextType>;
};
