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
  /** A calendar date in the form `YYYY-MM-DD`, for example `2021-07-01`. */
  Date: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** An academic rank. */
export type AcademicRank =
  /** Assistant professor. */
  | 'ASSISTANT_PROFESSOR'
  /** Associate professor. */
  | 'ASSOCIATE_PROFESSOR'
  /** Clinical fellow. */
  | 'CLINICAL_FELLOW'
  /** Instructor. */
  | 'INSTRUCTOR'
  /** A rank that is not in this list. */
  | 'OTHER'
  /** Postdoctoral trainee. */
  | 'POSTDOCTORAL'
  /** Predoctoral trainee. */
  | 'PREDOCTORAL'
  /** Professor. */
  | 'PROFESSOR'
  /** Research assistant professor. */
  | 'RESEARCH_ASSISTANT_PROFESSOR'
  /** Research fellow. */
  | 'RESEARCH_FELLOW';

/** A condition on a value of `AcademicRank`. If several operators are given, all must match. */
export type AcademicRankFilter = {
  /** Matches this value. */
  eq?: InputMaybe<AcademicRank>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<AcademicRank>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A way in which a health system releases data. */
export type AccessMechanism =
  /** Release under a data use agreement. */
  | 'DATA_USE_AGREEMENT'
  /** Access in a secure enclave, which the data do not leave. */
  | 'ENCLAVE'
  /** Internal release within the health system. */
  | 'INTERNAL'
  /** Release under a protocol of an institutional review board (IRB). */
  | 'IRB_PROTOCOL';

/** A condition on a value of `AccessMechanism`. If several operators are given, all must match. */
export type AccessMechanismFilter = {
  /** Matches this value. */
  eq?: InputMaybe<AccessMechanism>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<AccessMechanism>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The progress of a request for data. */
export type AccessStatus =
  /** The request was approved. */
  | 'APPROVED'
  /** The request was closed. */
  | 'CLOSED'
  /** The first usable data arrived. */
  | 'DATA_RECEIVED'
  /** The health system refused the request. */
  | 'REFUSED'
  /** The scholar asked for the data. */
  | 'REQUESTED'
  /** All documents were submitted. */
  | 'SUBMITTED'
  /** The scholar withdrew the request. */
  | 'WITHDRAWN';

/** A condition on a value of `AccessStatus`. If several operators are given, all must match. */
export type AccessStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<AccessStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<AccessStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A type of agreement between a center and a health system. */
export type AgreementType =
  /** An affiliation agreement. */
  | 'AFFILIATION_AGREEMENT'
  /** A data use agreement. */
  | 'DATA_USE_AGREEMENT'
  /** An agreement to rely on one institutional review board (IRB). */
  | 'IRB_RELIANCE'
  /** A memorandum of understanding. */
  | 'MEMORANDUM_OF_UNDERSTANDING';

/** A condition on a list of values of `AgreementType`. If several operators are given, all must match. */
export type AgreementTypeListFilter = {
  /** Matches lists that contain this value. */
  has?: InputMaybe<AgreementType>;
  /** Matches lists that contain any of these values. */
  hasAny?: InputMaybe<Array<AgreementType>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The relation of a budget period to its award. */
export type ApplicationType =
  /** A transfer of the award to another institution. */
  | 'CHANGE_OF_GRANTEE'
  /** A transfer of the award to another NIH institute. */
  | 'CHANGE_OF_INSTITUTE'
  /** An extension of the award. */
  | 'EXTENSION'
  /** The first period of a new award. */
  | 'NEW'
  /** A further year of the award without a new competition. */
  | 'NON_COMPETING'
  /** A competing renewal of the award. */
  | 'RENEWAL'
  /** A supplement to the award. */
  | 'SUPPLEMENT';

/** A condition on a value of `ApplicationType`. If several operators are given, all must match. */
export type ApplicationTypeFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ApplicationType>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ApplicationType>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An appointment of a scholar to a program. A scholar can have several. */
export type Appointment = {
  __typename?: 'Appointment';
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The share of full time that is protected for training and research, in percent. */
  effortPercent?: Maybe<Scalars['Int']['output']>;
  /** The last day of the appointment. While the appointment is active, this is the planned last day. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** Months added to `plannedMonths`. */
  extensionMonths?: Maybe<Scalars['Int']['output']>;
  /** Whether a supplement, such as PA-20-072 (COVID-19), paid for a part of the appointment. */
  hasSupplement?: Maybe<Scalars['Boolean']['output']>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The partnership in which the scholar works during the appointment. */
  partnership?: Maybe<Partnership>;
  /** The placements within the appointment. */
  placements?: Maybe<PlacementConnection>;
  /** The planned length of the appointment, in months. */
  plannedMonths?: Maybe<Scalars['Int']['output']>;
  /** The program to which the scholar was appointed. Null if the caller may not read programs. */
  program?: Maybe<Program>;
  /** The scholar who was appointed. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The first day of the appointment. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The state of the appointment. */
  status?: Maybe<AppointmentStatus>;
  /** The track within the program, in the program's own words. */
  track?: Maybe<Scalars['String']['output']>;
};


/** An appointment of a scholar to a program. A scholar can have several. */
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
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The appointments on the page, each with its cursor. */
  edges: Array<AppointmentEdge>;
  /** The appointments on the page. */
  nodes: Array<Appointment>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of appointments that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group appointments by. */
export type AppointmentDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `effortPercent`: the share of full time that is protected for training and research, in percent. */
  | 'EFFORT_PERCENT'
  /** Group by the year of `endDate`: the last day of the appointment. */
  | 'END_DATE_YEAR'
  /** Group by `extensionMonths`: months added to `plannedMonths`. */
  | 'EXTENSION_MONTHS'
  /** Group by `hasSupplement`: whether a supplement, such as PA-20-072 (COVID-19), paid for a part of the appointment. */
  | 'HAS_SUPPLEMENT'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `partnership`: the partnership in which the scholar works during the appointment. */
  | 'PARTNERSHIP'
  /** Group by `plannedMonths`: the planned length of the appointment, in months. */
  | 'PLANNED_MONTHS'
  /** Group by `program`: the program to which the scholar was appointed. */
  | 'PROGRAM'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the appointment. */
  | 'START_DATE_YEAR'
  /** Group by `status`: the state of the appointment. */
  | 'STATUS'
  /** Group by `track`: the track within the program, in the program's own words. */
  | 'TRACK';

/** An appointment in a list, with its cursor. */
export type AppointmentEdge = {
  __typename?: 'AppointmentEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The appointment. */
  node: Appointment;
};

/** Conditions on an appointment. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type AppointmentFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<AppointmentFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `effortPercent`: the share of full time that is protected for training and research, in percent. */
  effortPercent?: InputMaybe<IntFilter>;
  /** Filter by `endDate`: the last day of the appointment. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `extensionMonths`: months added to `plannedMonths`. */
  extensionMonths?: InputMaybe<IntFilter>;
  /** Filter by `hasSupplement`: whether a supplement, such as PA-20-072 (COVID-19), paid for a part of the appointment. */
  hasSupplement?: InputMaybe<BooleanFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** This must not match. */
  not?: InputMaybe<AppointmentFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<AppointmentFilter>>;
  /** Filter by `partnership`: the partnership in which the scholar works during the appointment. */
  partnership?: InputMaybe<IdFilter>;
  /** Filter by `plannedMonths`: the planned length of the appointment, in months. */
  plannedMonths?: InputMaybe<IntFilter>;
  /** Filter by `program`: the program to which the scholar was appointed. */
  program?: InputMaybe<IdFilter>;
  /** Filter by `scholar`: the scholar who was appointed. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the appointment. */
  startDate?: InputMaybe<DateFilter>;
  /** Filter by `status`: the state of the appointment. */
  status?: InputMaybe<AppointmentStatusFilter>;
  /** Filter by `track`: the track within the program, in the program's own words. */
  track?: InputMaybe<TextFilter>;
};

/** A measure of appointments that statistics can summarize. */
export type AppointmentMeasure =
  /** Summarize `effortPercent`: the share of full time that is protected for training and research, in percent. Unit: percent of full time. */
  | 'EFFORT_PERCENT'
  /** Summarize `plannedMonths`: the planned length of the appointment, in months. Unit: months. */
  | 'PLANNED_MONTHS';

/** An order of appointments. */
export type AppointmentOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: AppointmentOrderField;
};

/** A field that appointments can be sorted by. */
export type AppointmentOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `effortPercent`: the share of full time that is protected for training and research, in percent. */
  | 'EFFORT_PERCENT'
  /** Sort by `endDate`: the last day of the appointment. */
  | 'END_DATE'
  /** Sort by `extensionMonths`: months added to `plannedMonths`. */
  | 'EXTENSION_MONTHS'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `plannedMonths`: the planned length of the appointment, in months. */
  | 'PLANNED_MONTHS'
  /** Sort by `startDate`: the first day of the appointment. */
  | 'START_DATE'
  /** Sort by `status`: the state of the appointment. */
  | 'STATUS'
  /** Sort by `track`: the track within the program, in the program's own words. */
  | 'TRACK';

/** The number of appointments, in total and by group. */
export type AppointmentStatistics = {
  __typename?: 'AppointmentStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different appointments that match the filter. */
  total: Count;
};

/** The state of an appointment. */
export type AppointmentStatus =
  /** The appointment is in effect. */
  | 'ACTIVE'
  /** The appointment was completed as planned. */
  | 'COMPLETED'
  /** The appointment ended early, because the scholar won a funded position of their own. */
  | 'COMPLETED_EARLY_FUNDED'
  /** The appointment was extended beyond its planned months. */
  | 'EXTENDED'
  /** The appointment was given up before its completion. */
  | 'WITHDRAWN';

/** A condition on a value of `AppointmentStatus`. If several operators are given, all must match. */
export type AppointmentStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<AppointmentStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<AppointmentStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An award that a scholar won, identified by its core project number. Supplements and non-competing years are periods of the same award. */
export type Award = {
  __typename?: 'Award';
  /** The NIH activity code of the award, for example `R01` or `K23`. Null for other funders. */
  activityCode?: Maybe<Scalars['String']['output']>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The last day of the award, including supplements and extensions. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The kind of organization that pays for the scholar's award. */
  funder?: Maybe<FunderKind>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The NIH core project number, for example `R01HS026379`, or the funder's own number. */
  number?: Maybe<Scalars['String']['output']>;
  /** The budget periods of the award: years, supplements and extensions. */
  periods?: Maybe<Array<AwardPeriod>>;
  /** The scholar's role in the award. */
  role?: Maybe<AwardRole>;
  /** The scholar who holds the award. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The first day of the award. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The title of the award. */
  title?: Maybe<Scalars['String']['output']>;
  /** The total costs of the award, in US dollars. */
  totalCosts?: Maybe<Scalars['Int']['output']>;
  /** The type of the award. */
  type?: Maybe<AwardType>;
};

/** A page of awards, in one order over all centers. */
export type AwardConnection = {
  __typename?: 'AwardConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The awards on the page, each with its cursor. */
  edges: Array<AwardEdge>;
  /** The awards on the page. */
  nodes: Array<Award>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of awards that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group awards by. */
export type AwardDimension =
  /** Group by `activityCode`: the NIH activity code of the award, for example `R01` or `K23`. */
  | 'ACTIVITY_CODE'
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by the year of `endDate`: the last day of the award, including supplements and extensions. */
  | 'END_DATE_YEAR'
  /** Group by `funder`: the kind of organization that pays for the scholar's award. */
  | 'FUNDER'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `number`: the NIH core project number, for example `R01HS026379`, or the funder's own number. */
  | 'NUMBER'
  /** Group by `periods.applicationType`: the relation of the period to its award. An award can be in several groups. */
  | 'PERIODS_APPLICATION_TYPE'
  /** Group by `role`: the scholar's role in the award. */
  | 'ROLE'
  /** Group by `scholar`: the scholar who holds the award. */
  | 'SCHOLAR'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the award. */
  | 'START_DATE_YEAR'
  /** Group by `type`: the type of the award. */
  | 'TYPE';

/** An award in a list, with its cursor. */
export type AwardEdge = {
  __typename?: 'AwardEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The award. */
  node: Award;
};

/** Conditions on an award. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type AwardFilter = {
  /** Filter by `activityCode`: the NIH activity code of the award, for example `R01` or `K23`. */
  activityCode?: InputMaybe<TextFilter>;
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<AwardFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `endDate`: the last day of the award, including supplements and extensions. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `funder`: the kind of organization that pays for the scholar's award. */
  funder?: InputMaybe<FunderKindFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** This must not match. */
  not?: InputMaybe<AwardFilter>;
  /** Filter by `number`: the NIH core project number, for example `R01HS026379`, or the funder's own number. */
  number?: InputMaybe<TextFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<AwardFilter>>;
  /** Filter by `periods`: the budget periods of the award: years, supplements and extensions. */
  periods?: InputMaybe<AwardPeriodListFilter>;
  /** Filter by `role`: the scholar's role in the award. */
  role?: InputMaybe<AwardRoleFilter>;
  /** Filter by `scholar`: the scholar who holds the award. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the award. */
  startDate?: InputMaybe<DateFilter>;
  /** Filter by `title`: the title of the award. */
  title?: InputMaybe<TextFilter>;
  /** Filter by `totalCosts`: the total costs of the award, in US dollars. */
  totalCosts?: InputMaybe<IntFilter>;
  /** Filter by `type`: the type of the award. */
  type?: InputMaybe<AwardTypeFilter>;
};

/** A measure of awards that statistics can summarize. */
export type AwardMeasure =
  /** Summarize `totalCosts`: the total costs of the award, in US dollars. Unit: US dollars. */
  | 'TOTAL_COSTS';

/** An order of awards. */
export type AwardOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: AwardOrderField;
};

/** A field that awards can be sorted by. */
export type AwardOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `endDate`: the last day of the award, including supplements and extensions. */
  | 'END_DATE'
  /** Sort by `funder`: the kind of organization that pays for the scholar's award. */
  | 'FUNDER'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `number`: the NIH core project number, for example `R01HS026379`, or the funder's own number. */
  | 'NUMBER'
  /** Sort by `startDate`: the first day of the award. */
  | 'START_DATE'
  /** Sort by `title`: the title of the award. */
  | 'TITLE'
  /** Sort by `totalCosts`: the total costs of the award, in US dollars. */
  | 'TOTAL_COSTS'
  /** Sort by `type`: the type of the award. */
  | 'TYPE';

/** A budget period of an award. Further years, non-competing years and supplements are periods of one award, not awards of their own. */
export type AwardPeriod = {
  __typename?: 'AwardPeriod';
  /** The relation of the period to its award. */
  applicationType?: Maybe<ApplicationType>;
  /** The direct costs of the budget period, in US dollars. */
  directCosts?: Maybe<Scalars['Int']['output']>;
  /** The last day of the budget period. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The full project number, for example `3R01HS026379-03S1`. Null if the funder has none. */
  projectNumber?: Maybe<Scalars['String']['output']>;
  /** The first day of the budget period. */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** Conditions on an award period. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type AwardPeriodFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<AwardPeriodFilter>>;
  /** Filter by `applicationType`: the relation of the period to its award. */
  applicationType?: InputMaybe<ApplicationTypeFilter>;
  /** Filter by `directCosts`: the direct costs of the budget period, in US dollars. */
  directCosts?: InputMaybe<IntFilter>;
  /** Filter by `endDate`: the last day of the budget period. */
  endDate?: InputMaybe<DateFilter>;
  /** This must not match. */
  not?: InputMaybe<AwardPeriodFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<AwardPeriodFilter>>;
  /** Filter by `projectNumber`: the full project number, for example `3R01HS026379-03S1`. */
  projectNumber?: InputMaybe<TextFilter>;
  /** Filter by `startDate`: the first day of the budget period. */
  startDate?: InputMaybe<DateFilter>;
};

/** A condition on a list of values of the type `AwardPeriod`. If several operators are given, all must match. */
export type AwardPeriodListFilter = {
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches lists in which at least one value meets all of these conditions. */
  some?: InputMaybe<AwardPeriodFilter>;
};

/** The role of a scholar in an award. */
export type AwardRole =
  /** Co-investigator. */
  | 'CO_INVESTIGATOR'
  /** Co-principal investigator. */
  | 'CO_PRINCIPAL_INVESTIGATOR'
  /** A role in the award that is not in this list. */
  | 'OTHER'
  /** Principal investigator. */
  | 'PRINCIPAL_INVESTIGATOR'
  /** Trainee. */
  | 'TRAINEE';

/** A condition on a value of `AwardRole`. If several operators are given, all must match. */
export type AwardRoleFilter = {
  /** Matches this value. */
  eq?: InputMaybe<AwardRole>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<AwardRole>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The number of awards, in total and by group. */
export type AwardStatistics = {
  __typename?: 'AwardStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different awards that match the filter. */
  total: Count;
};

/** The type of an award. */
export type AwardType =
  /** An individual career development award, such as K08 or K23. */
  | 'INDIVIDUAL_K'
  /** A career development award that the institution itself pays for. */
  | 'INTERNAL_K'
  /** An institutional career development award (K12 or KL2). */
  | 'K12_KL2'
  /** A Pathway to Independence award (K99/R00). */
  | 'K99_R00'
  /** A career development award of another funder, equivalent to an individual K. */
  | 'K_EQUIVALENT'
  /** A type of award that is not in this list. */
  | 'OTHER'
  /** An NIH research project grant (R01). */
  | 'R01'
  /** A research grant equivalent to an R01. */
  | 'R01_EQUIVALENT'
  /** A research fellowship. */
  | 'RESEARCH_FELLOWSHIP'
  /** A training grant to which the scholar is appointed. */
  | 'TRAINING_GRANT'
  /** A training grant that the scholar administers. */
  | 'TRAINING_GRANT_ADMIN';

/** A condition on a value of `AwardType`. If several operators are given, all must match. */
export type AwardTypeFilter = {
  /** Matches this value. */
  eq?: InputMaybe<AwardType>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<AwardType>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where a record comes from. */
export type Basis =
  /** Not published. The value was chosen to agree with every published fact. */
  | 'ASSUMED'
  /** A record of the center itself, neither published nor made up. Real data have this value. */
  | 'CENTER_RECORD'
  /** A published fact. `basisNote` names the publication. */
  | 'PUBLIC'
  /** Made up for demonstration. */
  | 'SYNTHETIC';

/** A condition on a value of `Basis`. If several operators are given, all must match. */
export type BasisFilter = {
  /** Matches this value. */
  eq?: InputMaybe<Basis>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<Basis>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One bin of a histogram. It has the values from `from` up to but not including `to`. */
export type Bin = {
  __typename?: 'Bin';
  /** The number of rows with a value in the bin. */
  count: Count;
  /** The smallest value in the bin. */
  from: Scalars['Int']['output'];
  /** The number of rows that have not ended and have lasted this long so far. Their value will be in this bin or a later one. */
  stillOpen: Count;
  /** The end of the bin, which is not part of it. Null for the last bin. */
  to?: Maybe<Scalars['Int']['output']>;
};

/** A condition on a value that is true or false. If several operators are given, all must match. */
export type BooleanFilter = {
  /** Matches this value, true or false. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type Center = {
  __typename?: 'Center';
  /** The center's appointments. */
  appointments?: Maybe<AppointmentConnection>;
  /** The center's awards. */
  awards?: Maybe<AwardConnection>;
  /** The center's competency assessments. */
  competencyAssessments?: Maybe<CompetencyAssessmentConnection>;
  /** The center's data access requests. */
  dataAccessRequests?: Maybe<DataAccessRequestConnection>;
  /** The center's disruptions. */
  disruptions?: Maybe<DisruptionConnection>;
  /** The center's embeddedness assessments. */
  embeddednessAssessments?: Maybe<EmbeddednessAssessmentConnection>;
  /** The center's engagements. */
  engagements?: Maybe<EngagementConnection>;
  /** The id of the center, for example `leap`. */
  id: Scalars['ID']['output'];
  /** The center's mentorings. */
  mentorings?: Maybe<MentoringConnection>;
  /** The center's partnerships. */
  partnerships?: Maybe<PartnershipConnection>;
  /** The center's placements. */
  placements?: Maybe<PlacementConnection>;
  /** The center's positions. */
  positions?: Maybe<PositionConnection>;
  /** The center's programs. */
  programs?: Maybe<ProgramConnection>;
  /** The center's projects. */
  projects?: Maybe<ProjectConnection>;
  /** The center's publications. */
  publications?: Maybe<PublicationConnection>;
  /** The center's scholars. */
  scholars?: Maybe<ScholarConnection>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AwardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AwardOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterCompetencyAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetencyAssessmentOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterDataAccessRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataAccessRequestOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterEmbeddednessAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmbeddednessAssessmentOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EngagementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EngagementOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterMentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentoringFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentoringOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartnershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnershipOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type CenterScholarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScholarFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScholarOrder>;
};

/** A center by its id and name. `center(id)` gives the center itself. */
export type CenterRef = {
  __typename?: 'CenterRef';
  /** The id of the center that is referred to, for example `leap`. */
  id: Scalars['ID']['output'];
  /** The official name of the center's program. Null if the center is no longer configured. */
  name?: Maybe<Scalars['String']['output']>;
};

/** The contribution of one center to an answer. */
export type CenterReport = {
  __typename?: 'CenterReport';
  /** The date up to which the center's data are complete. Null if the center gave no answer. */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** The center that this report is about. */
  center: CenterRef;
  /** The reason for the status: a code of the error catalog. Null for an ordinary answer. */
  code?: Maybe<Scalars['String']['output']>;
  /** The version of the center's data. Equal epochs mean equal data. Null if the center gave no answer. */
  epoch?: Maybe<Scalars['String']['output']>;
  /** The fields that the center left out, or that need care. */
  fields: Array<FieldReport>;
  /** The reason in words. Null if there is no code. */
  message?: Maybe<Scalars['String']['output']>;
  /** What the center did with the request. */
  status: CenterStatus;
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

/** A kind of challenge for a scholar. */
export type ChallengeCategory =
  /** The COVID-19 pandemic. */
  | 'COVID19'
  /** Access to data. */
  | 'DATA_ACCESS'
  /** Funding. */
  | 'FUNDING'
  /** A change of leaders. */
  | 'LEADERSHIP_TURNOVER'
  /** A poor match of scholar and health system. */
  | 'MATCH_MISALIGNMENT'
  /** A shift in the priorities of the organization. */
  | 'ORGANIZATIONAL_PRIORITY_SHIFT'
  /** A challenge that is not in this list. */
  | 'OTHER'
  /** A personal leave. The graph holds no reason for a leave. */
  | 'PERSONAL_LEAVE'
  /** Protected time. */
  | 'PROTECTED_TIME'
  /** Regulation, or a data use agreement (DUA). */
  | 'REGULATORY_DUA'
  /** Staffing. */
  | 'STAFFING';

/** A condition on a value of `ChallengeCategory`. If several operators are given, all must match. */
export type ChallengeCategoryFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ChallengeCategory>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ChallengeCategory>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An assessment of one competency domain of one scholar at one time. Competency frameworks have versions: seven domains in 2018, eight in 2022. No row shows `level`: only statistics do. */
export type CompetencyAssessment = {
  __typename?: 'CompetencyAssessment';
  /** The date of the competency assessment. */
  assessedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The single competency within the domain. Null if the domain was assessed as a whole. */
  competency?: Maybe<Scalars['String']['output']>;
  /** The competency domain: a code of the vocabulary in `framework`, for example `D8`. */
  domain?: Maybe<Scalars['String']['output']>;
  /** The version of the competency framework: the id of a vocabulary of the registry, for example `competency-domains-2022`. */
  framework?: Maybe<Scalars['String']['output']>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The person who assessed the competency. */
  rater?: Maybe<Rater>;
  /** The scholar whose competency was assessed. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The point in the program at which the competency was assessed. */
  timepoint?: Maybe<Timepoint>;
};

/** A page of competency assessments, in one order over all centers. */
export type CompetencyAssessmentConnection = {
  __typename?: 'CompetencyAssessmentConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The competency assessments on the page, each with its cursor. */
  edges: Array<CompetencyAssessmentEdge>;
  /** The competency assessments on the page. */
  nodes: Array<CompetencyAssessment>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of competency assessments that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group competency assessments by. */
export type CompetencyAssessmentDimension =
  /** Group by the year of `assessedOn`: the date of the competency assessment. */
  | 'ASSESSED_ON_YEAR'
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `competency`: the single competency within the domain. */
  | 'COMPETENCY'
  /** Group by `domain`: the competency domain: a code of the vocabulary in `framework`, for example `D8`. */
  | 'DOMAIN'
  /** Group by `framework`: the version of the competency framework: the id of a vocabulary of the registry, for example `competency-domains-2022`. */
  | 'FRAMEWORK'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `level`: the proficiency that the assessment found. The values are NO_EXPOSURE, FOUNDATIONAL_AWARENESS, EMERGING, PROFICIENT. */
  | 'LEVEL'
  /** Group by `rater`: the person who assessed the competency. */
  | 'RATER'
  /** Group by `scholar`: the scholar whose competency was assessed. */
  | 'SCHOLAR'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by `timepoint`: the point in the program at which the competency was assessed. */
  | 'TIMEPOINT';

/** A competency assessment in a list, with its cursor. */
export type CompetencyAssessmentEdge = {
  __typename?: 'CompetencyAssessmentEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The competency assessment. */
  node: CompetencyAssessment;
};

/** Conditions on a competency assessment. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type CompetencyAssessmentFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<CompetencyAssessmentFilter>>;
  /** Filter by `assessedOn`: the date of the competency assessment. */
  assessedOn?: InputMaybe<DateFilter>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `competency`: the single competency within the domain. */
  competency?: InputMaybe<TextFilter>;
  /** Filter by `domain`: the competency domain: a code of the vocabulary in `framework`, for example `D8`. */
  domain?: InputMaybe<TextFilter>;
  /** Filter by `framework`: the version of the competency framework: the id of a vocabulary of the registry, for example `competency-domains-2022`. */
  framework?: InputMaybe<TextFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** This must not match. */
  not?: InputMaybe<CompetencyAssessmentFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<CompetencyAssessmentFilter>>;
  /** Filter by `rater`: the person who assessed the competency. */
  rater?: InputMaybe<RaterFilter>;
  /** Filter by `scholar`: the scholar whose competency was assessed. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `timepoint`: the point in the program at which the competency was assessed. */
  timepoint?: InputMaybe<TimepointFilter>;
};

/** An order of competency assessments. */
export type CompetencyAssessmentOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: CompetencyAssessmentOrderField;
};

/** A field that competency assessments can be sorted by. */
export type CompetencyAssessmentOrderField =
  /** Sort by `assessedOn`: the date of the competency assessment. */
  | 'ASSESSED_ON'
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `domain`: the competency domain: a code of the vocabulary in `framework`, for example `D8`. */
  | 'DOMAIN'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `timepoint`: the point in the program at which the competency was assessed. */
  | 'TIMEPOINT';

/** The number of competency assessments, in total and by group. */
export type CompetencyAssessmentStatistics = {
  __typename?: 'CompetencyAssessmentStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** The number of different competency assessments that match the filter. */
  total: Count;
};

/** Which centers answered, which did not, and why. */
export type Completeness = {
  __typename?: 'Completeness';
  /** The number of centers that answered. */
  answered: Scalars['Int']['output'];
  /** One report for each configured center, by center id. */
  centers: Array<CenterReport>;
  /** The number of configured centers. */
  considered: Scalars['Int']['output'];
  /** The gaps of a list, from its first page up to and including this page. The last page has all gaps: fetch them when the centers are back. Empty for all other fields, and in a center's own report. */
  gaps: Array<Gap>;
  /** Whether the answer is complete: no center was denied or failed. */
  isComplete: Scalars['Boolean']['output'];
};

/** The progress of a scholar from mentored (K) to independent (R) funding. An R01 equivalent runs for three years or more with direct costs of more than 250,000 US dollars a year, or is an R37 or a VA Merit award. */
export type ConversionStatus =
  /** The K award ended, and the scholar has no R01 or equivalent. */
  | 'AFTER_K_WITHOUT_R'
  /** The scholar won an R01 or equivalent after the K award ended. */
  | 'CONVERTED_AFTER_K'
  /** The scholar won an R01 or equivalent while on a K award. */
  | 'CONVERTED_ON_K'
  /** The scholar has neither a K award nor an R01 or equivalent. */
  | 'NEITHER'
  /** The scholar is on a K award and has no R01 or equivalent. */
  | 'ON_K_WITHOUT_R'
  /** The scholar won an R01 or equivalent without a K award. */
  | 'R_WITHOUT_K'
  /** The scholar used a K99/R00 award, which covers both phases. */
  | 'USED_K99_R00';

/** A condition on a value of `ConversionStatus`. If several operators are given, all must match. */
export type ConversionStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ConversionStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ConversionStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A number of things, with what is known of it. */
export type Count = {
  __typename?: 'Count';
  /** The smallest number that it can be. */
  lower: Scalars['Int']['output'];
  /** Whether the number is exact, or has bounds. */
  status: CountStatus;
  /** The largest number that it can be. Null if there is no upper bound. */
  upper?: Maybe<Scalars['Int']['output']>;
  /** The number. Null unless `status` is EXACT or POOLED. */
  value?: Maybe<Scalars['Int']['output']>;
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
  __typename?: 'Curve';
  /** The number of scholars for whom the event occurred within the grid. */
  events: Count;
  /** The step by whose end the event has occurred for half of the scholars. Null if that is not reached or not known. */
  median?: Maybe<MonthInterval>;
  /** The steps of the grid. They are always the same: three months each, up to month 120. */
  points: Array<CurvePoint>;
  /** The number of scholars in the risk set. */
  subjects: Count;
};

/** One step of the grid, from `fromMonth` up to but not including `toMonth`. */
export type CurvePoint = {
  __typename?: 'CurvePoint';
  /** The number of scholars at risk in the step: for them, neither the event nor the end of the observation came earlier. */
  atRisk: Count;
  /** The number of scholars whose observation ended in the step. Within a step, events count before ends of observation, so these scholars are at risk in the whole step. */
  censored: Count;
  /** The number of scholars for whom the event occurred in the step. */
  events: Count;
  /** The start of the step, in completed months since the origin. */
  fromMonth: Scalars['Int']['output'];
  /** The standard error of `survival` (Greenwood, 1926): `survival` times the square root of the sum of events / (atRisk (atRisk - events)). Null if `survival` is 0 or not EXACT. */
  standardError?: Maybe<Scalars['Float']['output']>;
  /** The share of scholars for whom the event has not occurred by `toMonth` (Kaplan and Meier, 1958): the product of 1 - events / atRisk over all steps up to this one. After the last scholar at risk the share is BOUNDED, from zero to its last value. If a center is missing it is INCOMPLETE, without bounds. */
  survival: Measurement;
  /** The end of the step, in completed months since the origin. The step does not include this month. */
  toMonth: Scalars['Int']['output'];
};

/** A project's request for data of a health system. It is open until it is closed, refused or withdrawn. */
export type DataAccessRequest = {
  __typename?: 'DataAccessRequest';
  /** The date of the approval. Null until then. */
  approvedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The kind of data that the request asks for. */
  category?: Maybe<DatasetCategory>;
  /** The center that holds the row. */
  center: Center;
  /** The date on which the request was closed. Null until then. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Days from the request to the approval. Null without an approval; statistics then count the request as censored. */
  daysToApproval?: Maybe<Scalars['Int']['output']>;
  /** Days from the request to the first usable data. Null until data arrive; statistics then count the request as censored. */
  daysToFirstData?: Maybe<Scalars['Int']['output']>;
  /** The reasons why the request was delayed. */
  delayReasons?: Maybe<Array<DelayReason>>;
  /** The date on which the first usable data arrived. Null until then. */
  firstDataOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the partnership had a liaison when the request was made. */
  hasLiaison?: Maybe<Scalars['Boolean']['output']>;
  /** The health system that holds the data. */
  holder?: Maybe<HealthSystem>;
  /** The kind of the health system that holds the data. */
  holderKind?: Maybe<HealthSystemKind>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** Whether the request is still waiting for data, on the date up to which the center's data are complete. */
  isOpen?: Maybe<Scalars['Boolean']['output']>;
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The way in which the health system releases the data. */
  mechanism?: Maybe<AccessMechanism>;
  /** The project that asks for the data. Null if the caller may not read projects. */
  project?: Maybe<Project>;
  /** The date on which the scholar first asked for the data. */
  requestedOn?: Maybe<Scalars['Date']['output']>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The progress of the request. */
  status?: Maybe<AccessStatus>;
  /** The date on which all documents were submitted. Null until then. */
  submittedOn?: Maybe<Scalars['Date']['output']>;
};

/** A page of data access requests, in one order over all centers. */
export type DataAccessRequestConnection = {
  __typename?: 'DataAccessRequestConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The data access requests on the page, each with its cursor. */
  edges: Array<DataAccessRequestEdge>;
  /** The data access requests on the page. */
  nodes: Array<DataAccessRequest>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of data access requests that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group data access requests by. */
export type DataAccessRequestDimension =
  /** Group by the year of `approvedOn`: the date of the approval. */
  | 'APPROVED_ON_YEAR'
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `category`: the kind of data that the request asks for. */
  | 'CATEGORY'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by the year of `closedOn`: the date on which the request was closed. */
  | 'CLOSED_ON_YEAR'
  /** Group by `delayReasons`: the reasons why the request was delayed. A data access request can be in several groups. */
  | 'DELAY_REASONS'
  /** Group by the year of `firstDataOn`: the date on which the first usable data arrived. */
  | 'FIRST_DATA_ON_YEAR'
  /** Group by `hasLiaison`: whether the partnership had a liaison when the request was made. */
  | 'HAS_LIAISON'
  /** Group by `holder`: the health system that holds the data. */
  | 'HOLDER'
  /** Group by `holderKind`: the kind of the health system that holds the data. */
  | 'HOLDER_KIND'
  /** Group by `isOpen`: whether the request is still waiting for data, on the date up to which the center's data are complete. */
  | 'IS_OPEN'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `mechanism`: the way in which the health system releases the data. */
  | 'MECHANISM'
  /** Group by `project`: the project that asks for the data. */
  | 'PROJECT'
  /** Group by the year of `requestedOn`: the date on which the scholar first asked for the data. */
  | 'REQUESTED_ON_YEAR'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by `status`: the progress of the request. */
  | 'STATUS'
  /** Group by the year of `submittedOn`: the date on which all documents were submitted. */
  | 'SUBMITTED_ON_YEAR';

/** A data access request in a list, with its cursor. */
export type DataAccessRequestEdge = {
  __typename?: 'DataAccessRequestEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The data access request. */
  node: DataAccessRequest;
};

/** Conditions on a data access request. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type DataAccessRequestFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<DataAccessRequestFilter>>;
  /** Filter by `approvedOn`: the date of the approval. */
  approvedOn?: InputMaybe<DateFilter>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `category`: the kind of data that the request asks for. */
  category?: InputMaybe<DatasetCategoryFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `closedOn`: the date on which the request was closed. */
  closedOn?: InputMaybe<DateFilter>;
  /** Filter by `daysToApproval`: days from the request to the approval. */
  daysToApproval?: InputMaybe<IntFilter>;
  /** Filter by `daysToFirstData`: days from the request to the first usable data. */
  daysToFirstData?: InputMaybe<IntFilter>;
  /** Filter by `delayReasons`: the reasons why the request was delayed. */
  delayReasons?: InputMaybe<DelayReasonListFilter>;
  /** Filter by `firstDataOn`: the date on which the first usable data arrived. */
  firstDataOn?: InputMaybe<DateFilter>;
  /** Filter by `hasLiaison`: whether the partnership had a liaison when the request was made. */
  hasLiaison?: InputMaybe<BooleanFilter>;
  /** Filter by `holder`: the health system that holds the data. */
  holder?: InputMaybe<IdFilter>;
  /** Filter by `holderKind`: the kind of the health system that holds the data. */
  holderKind?: InputMaybe<HealthSystemKindFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `isOpen`: whether the request is still waiting for data, on the date up to which the center's data are complete. */
  isOpen?: InputMaybe<BooleanFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `mechanism`: the way in which the health system releases the data. */
  mechanism?: InputMaybe<AccessMechanismFilter>;
  /** This must not match. */
  not?: InputMaybe<DataAccessRequestFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<DataAccessRequestFilter>>;
  /** Filter by `project`: the project that asks for the data. */
  project?: InputMaybe<IdFilter>;
  /** Filter by `requestedOn`: the date on which the scholar first asked for the data. */
  requestedOn?: InputMaybe<DateFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `status`: the progress of the request. */
  status?: InputMaybe<AccessStatusFilter>;
  /** Filter by `submittedOn`: the date on which all documents were submitted. */
  submittedOn?: InputMaybe<DateFilter>;
};

/** A field of data access requests whose values mean the same at every center, so that each value counts once. */
export type DataAccessRequestKey =
  /** Count the different values of `holder`: the health system that holds the data. */
  | 'HOLDER';

/** A measure of data access requests that statistics can summarize. */
export type DataAccessRequestMeasure =
  /** Summarize `daysToApproval`: days from the request to the approval. Unit: days. */
  | 'DAYS_TO_APPROVAL'
  /** Summarize `daysToFirstData`: days from the request to the first usable data. Unit: days. */
  | 'DAYS_TO_FIRST_DATA';

/** An order of data access requests. */
export type DataAccessRequestOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: DataAccessRequestOrderField;
};

/** A field that data access requests can be sorted by. */
export type DataAccessRequestOrderField =
  /** Sort by `approvedOn`: the date of the approval. */
  | 'APPROVED_ON'
  /** Sort by `category`: the kind of data that the request asks for. */
  | 'CATEGORY'
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `closedOn`: the date on which the request was closed. */
  | 'CLOSED_ON'
  /** Sort by `daysToApproval`: days from the request to the approval. */
  | 'DAYS_TO_APPROVAL'
  /** Sort by `daysToFirstData`: days from the request to the first usable data. */
  | 'DAYS_TO_FIRST_DATA'
  /** Sort by `firstDataOn`: the date on which the first usable data arrived. */
  | 'FIRST_DATA_ON'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `requestedOn`: the date on which the scholar first asked for the data. */
  | 'REQUESTED_ON'
  /** Sort by `status`: the progress of the request. */
  | 'STATUS'
  /** Sort by `submittedOn`: the date on which all documents were submitted. */
  | 'SUBMITTED_ON';

/** The number of data access requests, in total and by group. */
export type DataAccessRequestStatistics = {
  __typename?: 'DataAccessRequestStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different data access requests that match the filter. */
  total: Count;
};

/** The data of one center. */
export type Dataset = {
  __typename?: 'Dataset';
  /** The date up to which the data are complete. */
  asOf: Scalars['Date']['output'];
  /** The center that holds the data. */
  center: CenterRef;
  /** The collections of the center, in the order of the contract. */
  collections: Array<DatasetCollection>;
  /** The version of the data. Equal epochs mean equal data. */
  epoch: Scalars['String']['output'];
};

/** A kind of data that a request can ask for. The graph itself holds no patient data. */
export type DatasetCategory =
  /** Insurance claims. */
  | 'CLAIMS'
  /** Electronic health records. */
  | 'ELECTRONIC_HEALTH_RECORD'
  /** Data linked from several sources. */
  | 'LINKED'
  /** Operational data of the health system. */
  | 'OPERATIONAL'
  /** A disease or patient registry. */
  | 'REGISTRY'
  /** Survey responses. */
  | 'SURVEY';

/** A condition on a value of `DatasetCategory`. If several operators are given, all must match. */
export type DatasetCategoryFilter = {
  /** Matches this value. */
  eq?: InputMaybe<DatasetCategory>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<DatasetCategory>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One collection in a center's data. */
export type DatasetCollection = {
  __typename?: 'DatasetCollection';
  /** The name of the collection's list, for example `scholars`. */
  name: Scalars['String']['output'];
  /** The number of rows that the center holds. INCOMPLETE if the caller may not read statistics of the collection. */
  rows: Count;
};

/** The data of all centers. */
export type Datasets = {
  __typename?: 'Datasets';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** A digest of the contract that the centers serve, in 16 hexadecimal digits. If centers serve different versions, this is the digest of the first one. Null if no center answered. */
  contract?: Maybe<Scalars['String']['output']>;
  /** One dataset for each center that answered, by center id. */
  nodes: Array<Dataset>;
};

/** A condition on a date. If several operators are given, all must match. */
export type DateFilter = {
  /** Matches this date. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Matches this date and later ones. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Matches any of these dates. */
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches this date and earlier ones. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** An academic or professional degree. */
export type Degree =
  /** Doctor of Nursing Practice. */
  | 'DNP'
  /** Doctor of Osteopathic Medicine. */
  | 'DO'
  /** Doctor of Public Health. */
  | 'DRPH'
  /** Doctor of Medicine. */
  | 'MD'
  /** Master of Health Science. */
  | 'MHS'
  /** Master of Public Health. */
  | 'MPH'
  /** Master of Science. */
  | 'MS'
  /** Master of Science in Clinical Investigation. */
  | 'MSCI'
  /** A degree that is not in this list. */
  | 'OTHER'
  /** Doctor of Pharmacy. */
  | 'PHARMD'
  /** Doctor of Philosophy. */
  | 'PHD'
  /** Doctor of Psychology. */
  | 'PSYD'
  /** Registered Nurse. */
  | 'RN'
  /** Doctor of Science. */
  | 'SCD';

/** A condition on a list of values of `Degree`. If several operators are given, all must match. */
export type DegreeListFilter = {
  /** Matches lists that contain this value. */
  has?: InputMaybe<Degree>;
  /** Matches lists that contain any of these values. */
  hasAny?: InputMaybe<Array<Degree>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A reason for the delay of a request for data. */
export type DelayReason =
  /** The negotiation of an agreement. */
  | 'AGREEMENT_NEGOTIATION'
  /** The COVID-19 pandemic delayed the request. */
  | 'COVID19'
  /** The queue for data extraction. */
  | 'EXTRACTION_QUEUE'
  /** The review by an institutional review board (IRB). */
  | 'IRB_REVIEW'
  /** A security review. */
  | 'SECURITY_REVIEW'
  /** Staff turnover. */
  | 'STAFF_TURNOVER'
  /** An unclear specification of the data. */
  | 'UNCLEAR_SPECIFICATION';

/** A condition on a list of values of `DelayReason`. If several operators are given, all must match. */
export type DelayReasonListFilter = {
  /** Matches lists that contain this value. */
  has?: InputMaybe<DelayReason>;
  /** Matches lists that contain any of these values. */
  hasAny?: InputMaybe<Array<DelayReason>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The direction of an order. */
export type Direction =
  /** Ascending: from the smallest value to the largest. */
  | 'ASC'
  /** Descending: from the largest value to the smallest. */
  | 'DESC';

/** One discipline of one scholar. A scholar can have several disciplines. */
export type DisciplineAssignment = {
  __typename?: 'DisciplineAssignment';
  /** The standard code of the discipline: NUCC taxonomy for a clinical one, CIP 2020 for a research one. */
  code?: Maybe<Scalars['String']['output']>;
  /** The group that the discipline belongs to. */
  group?: Maybe<DisciplineGroup>;
  /** Whether this is the scholar's main discipline. */
  isPrimary?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the discipline is one of clinical training or a field of research. */
  kind?: Maybe<DisciplineKind>;
};

/** Conditions on a discipline assignment. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type DisciplineAssignmentFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<DisciplineAssignmentFilter>>;
  /** Filter by `code`: the standard code of the discipline: NUCC taxonomy for a clinical one, CIP 2020 for a research one. */
  code?: InputMaybe<TextFilter>;
  /** Filter by `group`: the group that the discipline belongs to. */
  group?: InputMaybe<DisciplineGroupFilter>;
  /** Filter by `isPrimary`: whether this is the scholar's main discipline. */
  isPrimary?: InputMaybe<BooleanFilter>;
  /** Filter by `kind`: whether the discipline is one of clinical training or a field of research. */
  kind?: InputMaybe<DisciplineKindFilter>;
  /** This must not match. */
  not?: InputMaybe<DisciplineAssignmentFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<DisciplineAssignmentFilter>>;
};

/** A condition on a list of values of the type `DisciplineAssignment`. If several operators are given, all must match. */
export type DisciplineAssignmentListFilter = {
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches lists in which at least one value meets all of these conditions. */
  some?: InputMaybe<DisciplineAssignmentFilter>;
};

/** A group of disciplines. */
export type DisciplineGroup =
  /** Biostatistics. */
  | 'BIOSTATISTICS'
  /** Dentistry. */
  | 'DENTIST'
  /** Health economics and health policy. */
  | 'ECONOMICS_POLICY'
  /** Engineering and systems science. */
  | 'ENGINEERING_SYSTEMS'
  /** Informatics and data science. */
  | 'INFORMATICS_DATA'
  /** Nursing. */
  | 'NURSE'
  /** A discipline that is not in this list. */
  | 'OTHER'
  /** A clinical discipline that is not in this list. */
  | 'OTHER_CLINICAL'
  /** Pharmacy. */
  | 'PHARMACIST'
  /** Medicine, in any specialty. */
  | 'PHYSICIAN'
  /** Population health sciences, such as epidemiology and health services research. */
  | 'POPULATION_HEALTH_SCIENCES'
  /** Psychology. */
  | 'PSYCHOLOGIST'
  /** Rehabilitation, such as physical, occupational or speech therapy. */
  | 'REHAB'
  /** Social and behavioral sciences. */
  | 'SOCIAL_BEHAVIORAL';

/** A condition on a value of `DisciplineGroup`. If several operators are given, all must match. */
export type DisciplineGroupFilter = {
  /** Matches this value. */
  eq?: InputMaybe<DisciplineGroup>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<DisciplineGroup>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether a discipline is a clinical one or one of research. */
export type DisciplineKind =
  /** A discipline of clinical training. */
  | 'CLINICAL'
  /** A field of research that is not a clinical discipline. */
  | 'RESEARCH';

/** A condition on a value of `DisciplineKind`. If several operators are given, all must match. */
export type DisciplineKindFilter = {
  /** Matches this value. */
  eq?: InputMaybe<DisciplineKind>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<DisciplineKind>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An event that disrupted a scholar's work. */
export type Disruption = {
  __typename?: 'Disruption';
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The kind of challenge. */
  category?: Maybe<ChallengeCategory>;
  /** The cause of the disruption. Null for a leave. */
  cause?: Maybe<DisruptionCause>;
  /** The center that holds the row. */
  center: Center;
  /** The effect of the disruption on the project. */
  effect?: Maybe<ProjectEffect>;
  /** The last day of the disruption. Null while it continues. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** Whether a supplement, such as PA-20-072 (COVID-19), made up for the lost time. */
  hasSupplement?: Maybe<Scalars['Boolean']['output']>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** Months of program time that were lost. Null until that is known. */
  monthsLost?: Maybe<Scalars['Int']['output']>;
  /** A description of the disruption in the center's own words. */
  narrative?: Maybe<Scalars['String']['output']>;
  /** The partnership in which the disruption arose. */
  partnership?: Maybe<Partnership>;
  /** The project that was disrupted. */
  project?: Maybe<Project>;
  /** The way in which the disruption was resolved. Null while it continues. */
  resolution?: Maybe<Resolution>;
  /** The scholar whose work was disrupted. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How severe the disruption was. */
  severity?: Maybe<Severity>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The first day of the disruption. */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** A cause of a disruption. */
export type DisruptionCause =
  /** An agreement had to be negotiated. */
  | 'AGREEMENT_NEGOTIATION'
  /** A budget was cut. */
  | 'BUDGET_CUT'
  /** The clinical load was too high. */
  | 'CLINICAL_LOAD'
  /** A clinic closed. */
  | 'CLINIC_CLOSURE'
  /** The data had to wait for extraction. */
  | 'EXTRACTION_QUEUE'
  /** An institutional review board (IRB) had to review the project. */
  | 'IRB_REVIEW'
  /** A mentor left. */
  | 'MENTOR_LEFT'
  /** The health system set a new strategic priority. */
  | 'NEW_STRATEGIC_PRIORITY'
  /** A cause that is not in this list. */
  | 'OTHER'
  /** The recruitment of participants was halted. */
  | 'RECRUITMENT_HALTED'
  /** The scholar was redeployed to patient care. */
  | 'REDEPLOYMENT_TO_CARE'
  /** The health system was reorganized. */
  | 'REORGANIZATION'
  /** The sponsor left. */
  | 'SPONSOR_LEFT'
  /** Staff left. */
  | 'STAFF_LEFT';

/** A condition on a value of `DisruptionCause`. If several operators are given, all must match. */
export type DisruptionCauseFilter = {
  /** Matches this value. */
  eq?: InputMaybe<DisruptionCause>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<DisruptionCause>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of disruptions, in one order over all centers. */
export type DisruptionConnection = {
  __typename?: 'DisruptionConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The disruptions on the page, each with its cursor. */
  edges: Array<DisruptionEdge>;
  /** The disruptions on the page. */
  nodes: Array<Disruption>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of disruptions that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group disruptions by. */
export type DisruptionDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `category`: the kind of challenge. */
  | 'CATEGORY'
  /** Group by `cause`: the cause of the disruption. */
  | 'CAUSE'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `effect`: the effect of the disruption on the project. */
  | 'EFFECT'
  /** Group by the year of `endDate`: the last day of the disruption. */
  | 'END_DATE_YEAR'
  /** Group by `hasSupplement`: whether a supplement, such as PA-20-072 (COVID-19), made up for the lost time. */
  | 'HAS_SUPPLEMENT'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `monthsLost`: months of program time that were lost. */
  | 'MONTHS_LOST'
  /** Group by `partnership`: the partnership in which the disruption arose. */
  | 'PARTNERSHIP'
  /** Group by `project`: the project that was disrupted. */
  | 'PROJECT'
  /** Group by `resolution`: the way in which the disruption was resolved. */
  | 'RESOLUTION'
  /** Group by `scholar`: the scholar whose work was disrupted. */
  | 'SCHOLAR'
  /** Group by `severity`: how severe the disruption was. */
  | 'SEVERITY'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the disruption. */
  | 'START_DATE_YEAR';

/** A disruption in a list, with its cursor. */
export type DisruptionEdge = {
  __typename?: 'DisruptionEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The disruption. */
  node: Disruption;
};

/** Conditions on a disruption. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type DisruptionFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<DisruptionFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `category`: the kind of challenge. */
  category?: InputMaybe<ChallengeCategoryFilter>;
  /** Filter by `cause`: the cause of the disruption. */
  cause?: InputMaybe<DisruptionCauseFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `effect`: the effect of the disruption on the project. */
  effect?: InputMaybe<ProjectEffectFilter>;
  /** Filter by `endDate`: the last day of the disruption. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `hasSupplement`: whether a supplement, such as PA-20-072 (COVID-19), made up for the lost time. */
  hasSupplement?: InputMaybe<BooleanFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `monthsLost`: months of program time that were lost. */
  monthsLost?: InputMaybe<IntFilter>;
  /** This must not match. */
  not?: InputMaybe<DisruptionFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<DisruptionFilter>>;
  /** Filter by `partnership`: the partnership in which the disruption arose. */
  partnership?: InputMaybe<IdFilter>;
  /** Filter by `project`: the project that was disrupted. */
  project?: InputMaybe<IdFilter>;
  /** Filter by `resolution`: the way in which the disruption was resolved. */
  resolution?: InputMaybe<ResolutionFilter>;
  /** Filter by `scholar`: the scholar whose work was disrupted. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `severity`: how severe the disruption was. */
  severity?: InputMaybe<SeverityFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the disruption. */
  startDate?: InputMaybe<DateFilter>;
};

/** A measure of disruptions that statistics can summarize. */
export type DisruptionMeasure =
  /** Summarize `monthsLost`: months of program time that were lost. Unit: months. */
  | 'MONTHS_LOST';

/** An order of disruptions. */
export type DisruptionOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: DisruptionOrderField;
};

/** A field that disruptions can be sorted by. */
export type DisruptionOrderField =
  /** Sort by `category`: the kind of challenge. */
  | 'CATEGORY'
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `endDate`: the last day of the disruption. */
  | 'END_DATE'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `monthsLost`: months of program time that were lost. */
  | 'MONTHS_LOST'
  /** Sort by `severity`: how severe the disruption was. */
  | 'SEVERITY'
  /** Sort by `startDate`: the first day of the disruption. */
  | 'START_DATE';

/** The number of disruptions, in total and by group. */
export type DisruptionStatistics = {
  __typename?: 'DisruptionStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different disruptions that match the filter. */
  total: Count;
};

/** The different values of one field. Each value counts once, however many centers have it. A center lists at most 1,000 values. The count is exact if every center lists all of its values. If a list was cut, the count has bounds. If a center is missing, it is INCOMPLETE. */
export type Distinct = {
  __typename?: 'Distinct';
  /** The number of different values. */
  count: Count;
  /** The key, as named in `distinct`. */
  key: Scalars['String']['output'];
  /** The number of rows that have no value. */
  missing: Count;
  /** The number of different values that `values` does not list: those beyond the 1,000th, those that a center cut from its list, and (INCOMPLETE) those that a missing center can add. */
  notListed: Count;
  /** The values in order, at most 1,000. */
  values: Array<DistinctValue>;
};

/** A value that rows of one or more centers have. */
export type DistinctValue = {
  __typename?: 'DistinctValue';
  /** The ids of the centers that list the value, in order. A center whose list was cut can have the value too. */
  centerIds: Array<Scalars['ID']['output']>;
  /** The number of centers that hold at least one row with the value. */
  centers: Count;
  /** The number of rows that have the value. */
  rows: Count;
  /** The value, as text. */
  value: Scalars['String']['output'];
};

/** An assessment of one domain of a scholar's embeddedness at one time. No row shows `score`: only statistics do. */
export type EmbeddednessAssessment = {
  __typename?: 'EmbeddednessAssessment';
  /** The date of the embeddedness assessment. */
  assessedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The part of the health system that the assessment is about. */
  domain?: Maybe<EmbeddednessDomain>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The version of the scale. The values of the published tool's scale are not public. */
  scaleVersion?: Maybe<Scalars['String']['output']>;
  /** The scholar whose embeddedness was assessed. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The point in the program at which the embeddedness was assessed. */
  timepoint?: Maybe<Timepoint>;
};

/** A page of embeddedness assessments, in one order over all centers. */
export type EmbeddednessAssessmentConnection = {
  __typename?: 'EmbeddednessAssessmentConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The embeddedness assessments on the page, each with its cursor. */
  edges: Array<EmbeddednessAssessmentEdge>;
  /** The embeddedness assessments on the page. */
  nodes: Array<EmbeddednessAssessment>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of embeddedness assessments that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group embeddedness assessments by. */
export type EmbeddednessAssessmentDimension =
  /** Group by the year of `assessedOn`: the date of the embeddedness assessment. */
  | 'ASSESSED_ON_YEAR'
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `domain`: the part of the health system that the assessment is about. */
  | 'DOMAIN'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `scaleVersion`: the version of the scale. */
  | 'SCALE_VERSION'
  /** Group by `scholar`: the scholar whose embeddedness was assessed. */
  | 'SCHOLAR'
  /** Group by `score`: the score, in points of the scale that `scaleVersion` names. */
  | 'SCORE'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by `timepoint`: the point in the program at which the embeddedness was assessed. */
  | 'TIMEPOINT';

/** An embeddedness assessment in a list, with its cursor. */
export type EmbeddednessAssessmentEdge = {
  __typename?: 'EmbeddednessAssessmentEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The embeddedness assessment. */
  node: EmbeddednessAssessment;
};

/** Conditions on an embeddedness assessment. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type EmbeddednessAssessmentFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<EmbeddednessAssessmentFilter>>;
  /** Filter by `assessedOn`: the date of the embeddedness assessment. */
  assessedOn?: InputMaybe<DateFilter>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `domain`: the part of the health system that the assessment is about. */
  domain?: InputMaybe<EmbeddednessDomainFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** This must not match. */
  not?: InputMaybe<EmbeddednessAssessmentFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<EmbeddednessAssessmentFilter>>;
  /** Filter by `scaleVersion`: the version of the scale. */
  scaleVersion?: InputMaybe<TextFilter>;
  /** Filter by `scholar`: the scholar whose embeddedness was assessed. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `timepoint`: the point in the program at which the embeddedness was assessed. */
  timepoint?: InputMaybe<TimepointFilter>;
};

/** A measure of embeddedness assessments that statistics can summarize. */
export type EmbeddednessAssessmentMeasure =
  /** Summarize `score`: the score, in points of the scale that `scaleVersion` names. Unit: points. */
  | 'SCORE';

/** An order of embeddedness assessments. */
export type EmbeddednessAssessmentOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: EmbeddednessAssessmentOrderField;
};

/** A field that embeddedness assessments can be sorted by. */
export type EmbeddednessAssessmentOrderField =
  /** Sort by `assessedOn`: the date of the embeddedness assessment. */
  | 'ASSESSED_ON'
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `domain`: the part of the health system that the assessment is about. */
  | 'DOMAIN'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `timepoint`: the point in the program at which the embeddedness was assessed. */
  | 'TIMEPOINT';

/** The number of embeddedness assessments, in total and by group. */
export type EmbeddednessAssessmentStatistics = {
  __typename?: 'EmbeddednessAssessmentStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different embeddedness assessments that match the filter. */
  total: Count;
};

/** A part of the health system in which a scholar can be engaged. */
export type EmbeddednessDomain =
  /** National clinical and professional networks. */
  | 'NATIONAL_NETWORKS'
  /** Patient and family advisory groups. */
  | 'PATIENTS_FAMILIES'
  /** Practice committees and local or regional leadership of the health system. */
  | 'PRACTICE_LEADERSHIP'
  /** Research institutions and other agenda-setting organizations. */
  | 'RESEARCH_INSTITUTIONS';

/** A condition on a value of `EmbeddednessDomain`. If several operators are given, all must match. */
export type EmbeddednessDomainFilter = {
  /** Matches this value. */
  eq?: InputMaybe<EmbeddednessDomain>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<EmbeddednessDomain>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The engagement of one kind of stakeholder in one stage of a project. No person is named. */
export type Engagement = {
  __typename?: 'Engagement';
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** How much the stakeholders influence decisions. */
  level?: Maybe<EngagementLevel>;
  /** The number of people who took part. */
  participantCount?: Maybe<Scalars['Int']['output']>;
  /** The project that engages the stakeholders. Null if the caller may not read projects. */
  project?: Maybe<Project>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The stage of the project. */
  stage?: Maybe<EngagementStage>;
  /** The kind of stakeholder. */
  stakeholderType?: Maybe<StakeholderType>;
  /** The first day of the engagement. */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** A page of engagements, in one order over all centers. */
export type EngagementConnection = {
  __typename?: 'EngagementConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The engagements on the page, each with its cursor. */
  edges: Array<EngagementEdge>;
  /** The engagements on the page. */
  nodes: Array<Engagement>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of engagements that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group engagements by. */
export type EngagementDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `level`: how much the stakeholders influence decisions. */
  | 'LEVEL'
  /** Group by `project`: the project that engages the stakeholders. */
  | 'PROJECT'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by `stage`: the stage of the project. */
  | 'STAGE'
  /** Group by `stakeholderType`: the kind of stakeholder. */
  | 'STAKEHOLDER_TYPE'
  /** Group by the year of `startDate`: the first day of the engagement. */
  | 'START_DATE_YEAR';

/** An engagement in a list, with its cursor. */
export type EngagementEdge = {
  __typename?: 'EngagementEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The engagement. */
  node: Engagement;
};

/** Conditions on an engagement. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type EngagementFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<EngagementFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `level`: how much the stakeholders influence decisions. */
  level?: InputMaybe<EngagementLevelFilter>;
  /** This must not match. */
  not?: InputMaybe<EngagementFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<EngagementFilter>>;
  /** Filter by `participantCount`: the number of people who took part. */
  participantCount?: InputMaybe<IntFilter>;
  /** Filter by `project`: the project that engages the stakeholders. */
  project?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `stage`: the stage of the project. */
  stage?: InputMaybe<EngagementStageFilter>;
  /** Filter by `stakeholderType`: the kind of stakeholder. */
  stakeholderType?: InputMaybe<StakeholderTypeFilter>;
  /** Filter by `startDate`: the first day of the engagement. */
  startDate?: InputMaybe<DateFilter>;
};

/** The influence of stakeholders on decisions. */
export type EngagementLevel =
  /** Stakeholders decide together with the researchers. */
  | 'COLLABORATING'
  /** Stakeholders are consulted. */
  | 'CONSULTED'
  /** Stakeholders are informed. */
  | 'INFORMED'
  /** Stakeholders lead, or share the leadership. */
  | 'LEADING';

/** A condition on a value of `EngagementLevel`. If several operators are given, all must match. */
export type EngagementLevelFilter = {
  /** Matches this value. */
  eq?: InputMaybe<EngagementLevel>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<EngagementLevel>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An order of engagements. */
export type EngagementOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: EngagementOrderField;
};

/** A field that engagements can be sorted by. */
export type EngagementOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `participantCount`: the number of people who took part. */
  | 'PARTICIPANT_COUNT'
  /** Sort by `stage`: the stage of the project. */
  | 'STAGE'
  /** Sort by `stakeholderType`: the kind of stakeholder. */
  | 'STAKEHOLDER_TYPE'
  /** Sort by `startDate`: the first day of the engagement. */
  | 'START_DATE';

/** A stage of a project in which stakeholders can take part. */
export type EngagementStage =
  /** The conduct of the study. */
  | 'CONDUCT'
  /** The design of the study. */
  | 'DESIGN'
  /** The dissemination of the results. */
  | 'DISSEMINATION'
  /** The implementation of the results. */
  | 'IMPLEMENTATION'
  /** The choice of priorities and questions. */
  | 'PRIORITY_SETTING';

/** A condition on a value of `EngagementStage`. If several operators are given, all must match. */
export type EngagementStageFilter = {
  /** Matches this value. */
  eq?: InputMaybe<EngagementStage>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<EngagementStage>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The number of engagements, in total and by group. */
export type EngagementStatistics = {
  __typename?: 'EngagementStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** The number of different engagements that match the filter. */
  total: Count;
};

/** The definition of an event. It is part of the contract, so that all centers count the same. */
export type EventDefinition = {
  __typename?: 'EventDefinition';
  /** How a scholar is counted for whom the event has not occurred. */
  censoring: Scalars['String']['output'];
  /** The event that is defined. */
  event: ScholarEvent;
  /** The length of one step of the grid, in months. */
  gridMonths: Scalars['Int']['output'];
  /** What counts as the event. */
  occurrence: Scalars['String']['output'];
  /** The start of a scholar's time. */
  origin: Scalars['String']['output'];
  /** The scholars who are counted. */
  riskSet: Scalars['String']['output'];
};

/** A theme in a scholar's report of working inside a health system. */
export type ExperienceTheme =
  /** Access to leaders. */
  | 'ACCESS_TO_LEADERS'
  /** Competing priorities. */
  | 'COMPETING_PRIORITIES'
  /** Delays of data. */
  | 'DATA_DELAYS'
  /** Support with data. */
  | 'DATA_SUPPORT'
  /** An engaged sponsor. */
  | 'ENGAGED_SPONSOR'
  /** Influence on practice. */
  | 'INFLUENCE_ON_PRACTICE'
  /** Little protected time. */
  | 'LITTLE_PROTECTED_TIME'
  /** A culture that is ambivalent about research. */
  | 'RESEARCH_AMBIVALENT_CULTURE'
  /** Support from staff. */
  | 'STAFF_SUPPORT'
  /** Unclear expectations. */
  | 'UNCLEAR_EXPECTATIONS';

/** A condition on a list of values of `ExperienceTheme`. If several operators are given, all must match. */
export type ExperienceThemeListFilter = {
  /** Matches lists that contain this value. */
  has?: InputMaybe<ExperienceTheme>;
  /** Matches lists that contain any of these values. */
  hasAny?: InputMaybe<Array<ExperienceTheme>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A hospital or clinic. The registry lists it. */
export type Facility = {
  __typename?: 'Facility';
  /** The id of the facility in the registry. */
  id: Scalars['ID']['output'];
};

/** A field that a center left out of its answer, or that needs care. */
export type FieldReport = {
  __typename?: 'FieldReport';
  /** The reason: a code of the error catalog. */
  code: Scalars['String']['output'];
  /** The field, as `Type.field`. */
  field: Scalars['String']['output'];
};

/** The kind of organization that pays for an award. */
export type FunderKind =
  /** The Agency for Healthcare Research and Quality. */
  | 'AHRQ'
  /** A foundation. */
  | 'FOUNDATION'
  /** A company. */
  | 'INDUSTRY'
  /** The scholar's own health system. */
  | 'INTERNAL_HEALTH_SYSTEM'
  /** The scholar's own university. */
  | 'INTERNAL_UNIVERSITY'
  /** The National Institutes of Health. */
  | 'NIH'
  /** A funder that is not in this list. */
  | 'OTHER'
  /** A federal agency that is not in this list. */
  | 'OTHER_FEDERAL'
  /** The Patient-Centered Outcomes Research Institute. */
  | 'PCORI'
  /** The US Department of Veterans Affairs. */
  | 'VETERANS_AFFAIRS';

/** A condition on a value of `FunderKind`. If several operators are given, all must match. */
export type FunderKindFilter = {
  /** Matches this value. */
  eq?: InputMaybe<FunderKind>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<FunderKind>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A part of a list for which a center gave no answer when the page was read, whether or not it answers now. */
export type Gap = {
  __typename?: 'Gap';
  /** The center that gave no answer. */
  center: CenterRef;
  /** A cursor to the missing rows. Pass it as `after` (or as `before`, if you page backward) to the same list with the same filter and order. You get the rows of this center alone, a page at a time. */
  cursor: Scalars['String']['output'];
};

/** The value of one dimension of a group. */
export type GroupKey = {
  __typename?: 'GroupKey';
  /** The dimension, as named in `groupBy`. */
  dimension: Scalars['String']['output'];
  /** The value of the dimension, as text. Null means not known. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A health system. The registry lists it, and many centers can refer to it. */
export type HealthSystem = {
  __typename?: 'HealthSystem';
  /** The id of the health system in the registry. */
  id: Scalars['ID']['output'];
};

/** A kind of health system. */
export type HealthSystemKind =
  /** An academic medical center. */
  | 'ACADEMIC_MEDICAL_CENTER'
  /** A health system for children. */
  | 'CHILDRENS'
  /** A community health system. */
  | 'COMMUNITY'
  /** A network of federally qualified health centers (FQHC). */
  | 'FQHC_NETWORK'
  /** A health plan. */
  | 'HEALTH_PLAN'
  /** An integrated delivery system. */
  | 'INTEGRATED_DELIVERY'
  /** A network of PCORnet, the National Patient-Centered Clinical Research Network. */
  | 'NETWORK_PCORNET'
  /** A kind of health system that is not in this list. */
  | 'OTHER'
  /** A public safety-net system. */
  | 'SAFETY_NET_PUBLIC'
  /** A health system of the US Department of Veterans Affairs (VA). */
  | 'VETERANS_AFFAIRS';

/** A condition on a value of `HealthSystemKind`. If several operators are given, all must match. */
export type HealthSystemKindFilter = {
  /** Matches this value. */
  eq?: InputMaybe<HealthSystemKind>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<HealthSystemKind>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A condition on an id. If several operators are given, all must match. */
export type IdFilter = {
  /** Matches this id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Matches any of these ids. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A condition on a list of ids. If several operators are given, all must match. */
export type IdListFilter = {
  /** Matches lists that contain this id. */
  has?: InputMaybe<Scalars['ID']['input']>;
  /** Matches lists that contain any of these ids. */
  hasAny?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A kind of change that a project brings about in a health system. */
export type ImpactKind =
  /** Costs were reduced. */
  | 'COST_REDUCED'
  /** A practice was given up. */
  | 'DE_IMPLEMENTED'
  /** A policy was adopted. */
  | 'POLICY_ADOPTED'
  /** A practice was adopted. */
  | 'PRACTICE_ADOPTED'
  /** A change was scaled up. */
  | 'SCALED_UP'
  /** A tool was adopted. */
  | 'TOOL_ADOPTED';

/** A condition on a value of `ImpactKind`. If several operators are given, all must match. */
export type ImpactKindFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ImpactKind>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ImpactKind>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The reach of a change. */
export type ImpactScale =
  /** More than the partner's health system. */
  | 'BEYOND'
  /** One facility. */
  | 'FACILITY'
  /** The whole health system. */
  | 'HEALTH_SYSTEM'
  /** One unit. */
  | 'UNIT';

/** A condition on a value of `ImpactScale`. If several operators are given, all must match. */
export type ImpactScaleFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ImpactScale>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ImpactScale>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An institution, such as a university. The registry lists it. */
export type Institution = {
  __typename?: 'Institution';
  /** The id of the institution in the registry. */
  id: Scalars['ID']['output'];
};

/** A resource that an institution provides to a program. */
export type InstitutionalResource =
  /** A biostatistics core. */
  | 'BIOSTATISTICS_CORE'
  /** Tuition for coursework. */
  | 'COURSEWORK_TUITION'
  /** Access to a data warehouse. */
  | 'DATA_WAREHOUSE_ACCESS'
  /** A liaison office. */
  | 'LIAISON_OFFICE'
  /** Support for mentors. */
  | 'MENTOR_SUPPORT'
  /** Research funds. */
  | 'RESEARCH_FUNDS'
  /** A supplement to salaries. */
  | 'SALARY_SUPPLEMENT';

/** A condition on a list of values of `InstitutionalResource`. If several operators are given, all must match. */
export type InstitutionalResourceListFilter = {
  /** Matches lists that contain this value. */
  has?: InputMaybe<InstitutionalResource>;
  /** Matches lists that contain any of these values. */
  hasAny?: InputMaybe<Array<InstitutionalResource>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A condition on a whole number. If several operators are given, all must match. */
export type IntFilter = {
  /** Matches this number. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Matches this number and larger ones. */
  from?: InputMaybe<Scalars['Int']['input']>;
  /** Matches any of these numbers. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches this number and smaller ones. */
  to?: InputMaybe<Scalars['Int']['input']>;
};

/** The state of the review by an institutional review board (IRB). */
export type IrbStatus =
  /** The board approved the project. */
  | 'APPROVED'
  /** The board closed the project's protocol. */
  | 'CLOSED'
  /** The board found the project exempt. */
  | 'EXEMPT'
  /** The project needs no review. */
  | 'NOT_NEEDED'
  /** The project was submitted for review. */
  | 'SUBMITTED';

/** A condition on a value of `IrbStatus`. If several operators are given, all must match. */
export type IrbStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<IrbStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<IrbStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A category of jobs. */
export type JobCategory =
  /** Academia, not research-dominant. */
  | 'ACADEMIA_NOT_RESEARCH_DOMINANT'
  /** Academia, research-dominant, as principal investigator. */
  | 'ACADEMIA_RESEARCH_DOMINANT'
  /** Academia, research-dominant, as staff. */
  | 'ACADEMIA_RESEARCH_STAFF'
  /** Academia, in a training program. */
  | 'ACADEMIA_TRAINING_PROGRAM'
  /** Industry, federal or non-profit, not research-dominant. */
  | 'OUTSIDE_NOT_RESEARCH_DOMINANT'
  /** Industry, federal or non-profit, research-dominant. */
  | 'OUTSIDE_RESEARCH_DOMINANT'
  /** Private practice. */
  | 'PRIVATE_PRACTICE';

/** A condition on a value of `JobCategory`. If several operators are given, all must match. */
export type JobCategoryFilter = {
  /** Matches this value. */
  eq?: InputMaybe<JobCategory>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<JobCategory>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether someone checked the match of a scholar and a publication. */
export type MatchStatus =
  /** Someone confirmed the match. */
  | 'CONFIRMED'
  /** The match has not been reviewed. */
  | 'UNREVIEWED';

/** A condition on a value of `MatchStatus`. If several operators are given, all must match. */
export type MatchStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<MatchStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<MatchStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A number computed from the rows that have a value. If there are no such rows, `status` is EXACT and the number is null. A number that is not whole is accurate to a relative error of 1e-9, because parts are added in floating point. */
export type Measurement = {
  __typename?: 'Measurement';
  /** The lower bound of the number. Null if none is known. Equal to `value` if `status` is EXACT. */
  lower?: Maybe<Scalars['Float']['output']>;
  /** Whether the number is EXACT, BOUNDED (a center may not show it, because the group is small or the measure is SENSITIVE) or INCOMPLETE (a center is missing). */
  status: CountStatus;
  /** The upper bound of the number. Null if none is known. Equal to `value` if `status` is EXACT. */
  upper?: Maybe<Scalars['Float']['output']>;
  /** The computed number. Null unless `status` is EXACT, and null if there are no rows with a value. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** The role of a mentor. */
export type MentorRole =
  /** A career mentor. */
  | 'CAREER'
  /** A scientist of another site. */
  | 'CROSS_SITE'
  /** A mentor from a health system. */
  | 'HEALTH_SYSTEM'
  /** The main scientific mentor. */
  | 'PRIMARY_SCIENTIFIC'
  /** A secondary mentor. */
  | 'SECONDARY';

/** A condition on a value of `MentorRole`. If several operators are given, all must match. */
export type MentorRoleFilter = {
  /** Matches this value. */
  eq?: InputMaybe<MentorRole>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<MentorRole>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The mentoring of one scholar by one mentor in one role. */
export type Mentoring = {
  __typename?: 'Mentoring';
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The last day of the mentoring. Null while it continues. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The health system that the mentor works for. Null if the mentor works elsewhere. */
  healthSystem?: Maybe<HealthSystem>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** Whether the mentor leads a part of a health system. */
  isHealthSystemLeader?: Maybe<Scalars['Boolean']['output']>;
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The center's own key of the mentor, for example `leap:mentor:07`. Equal keys mean the same person. The key contains no name. */
  mentor?: Maybe<Scalars['String']['output']>;
  /** The full name, as the mentor writes it. */
  mentorName?: Maybe<Scalars['String']['output']>;
  /** The mentor's role. */
  role?: Maybe<MentorRole>;
  /** The scholar who is mentored. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The first day of the mentoring. */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** A page of mentorings, in one order over all centers. */
export type MentoringConnection = {
  __typename?: 'MentoringConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The mentorings on the page, each with its cursor. */
  edges: Array<MentoringEdge>;
  /** The mentorings on the page. */
  nodes: Array<Mentoring>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of mentorings that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group mentorings by. */
export type MentoringDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by the year of `endDate`: the last day of the mentoring. */
  | 'END_DATE_YEAR'
  /** Group by `healthSystem`: the health system that the mentor works for. */
  | 'HEALTH_SYSTEM'
  /** Group by `isHealthSystemLeader`: whether the mentor leads a part of a health system. */
  | 'IS_HEALTH_SYSTEM_LEADER'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `mentor`: the center's own key of the mentor, for example `leap:mentor:07`. */
  | 'MENTOR'
  /** Group by `role`: the mentor's role. */
  | 'ROLE'
  /** Group by `scholar`: the scholar who is mentored. */
  | 'SCHOLAR'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the mentoring. */
  | 'START_DATE_YEAR';

/** A mentoring in a list, with its cursor. */
export type MentoringEdge = {
  __typename?: 'MentoringEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The mentoring. */
  node: Mentoring;
};

/** Conditions on a mentoring. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type MentoringFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<MentoringFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `endDate`: the last day of the mentoring. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `healthSystem`: the health system that the mentor works for. */
  healthSystem?: InputMaybe<IdFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `isHealthSystemLeader`: whether the mentor leads a part of a health system. */
  isHealthSystemLeader?: InputMaybe<BooleanFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `mentor`: the center's own key of the mentor, for example `leap:mentor:07`. */
  mentor?: InputMaybe<TextFilter>;
  /** This must not match. */
  not?: InputMaybe<MentoringFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<MentoringFilter>>;
  /** Filter by `role`: the mentor's role. */
  role?: InputMaybe<MentorRoleFilter>;
  /** Filter by `scholar`: the scholar who is mentored. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the mentoring. */
  startDate?: InputMaybe<DateFilter>;
};

/** A field of mentorings whose values mean the same at every center, so that each value counts once. */
export type MentoringKey =
  /** Count the different values of `healthSystem`: the health system that the mentor works for. */
  | 'HEALTH_SYSTEM';

/** A measure of mentorings that statistics can summarize. */
export type MentoringMeasure =
  /** For each mentor, the number of different scholars whom the mentor has in the selected rows. A key belongs to one center: a person who mentors at several centers counts once in each. Unit: scholars. */
  | 'SCHOLARS_PER_MENTOR';

/** An order of mentorings. */
export type MentoringOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: MentoringOrderField;
};

/** A field that mentorings can be sorted by. */
export type MentoringOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `endDate`: the last day of the mentoring. */
  | 'END_DATE'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `mentor`: the center's own key of the mentor, for example `leap:mentor:07`. */
  | 'MENTOR'
  /** Sort by `role`: the mentor's role. */
  | 'ROLE'
  /** Sort by `startDate`: the first day of the mentoring. */
  | 'START_DATE';

/** The number of mentorings, in total and by group. */
export type MentoringStatistics = {
  __typename?: 'MentoringStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different mentorings that match the filter. */
  total: Count;
};

/** An interval in months since the origin. */
export type MonthInterval = {
  __typename?: 'MonthInterval';
  /** The first month of the interval. */
  fromMonth: Scalars['Int']['output'];
  /** The end of the interval, which is not part of it. */
  toMonth: Scalars['Int']['output'];
};

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row. Pass it as `after` to read the next page. Null if the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** If you page forward (`first`): whether there are rows after this page and before `before`, as far as the centers that answered know. If you page backward: whether `before` was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** If you page backward (`last`): whether there are rows before this page and after `after`, as far as the centers that answered know. If you page forward: whether `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row. Pass it as `before`, with `last`, to read the previous page. Null if the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A center's partnership with one health system. */
export type Partnership = {
  __typename?: 'Partnership';
  /** The agreements in force. */
  agreements?: Maybe<Array<AgreementType>>;
  /** The appointments of scholars who work in this partnership. */
  appointments?: Maybe<AppointmentConnection>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The disruptions that arose in this partnership. */
  disruptions?: Maybe<DisruptionConnection>;
  /** The last day of the partnership. Null while it continues. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** Whether the partnership is opportunistic or based on agreements. */
  formality?: Maybe<PartnershipFormality>;
  /** The date on which an opportunistic partnership became formal. Null if it did not. */
  formalizedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether there is a named operational liaison or sponsor. */
  hasLiaison?: Maybe<Scalars['Boolean']['output']>;
  /** The health system that is the partner. */
  healthSystem?: Maybe<HealthSystem>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** Whether the registry has a basis on which the partner is a safety-net provider. */
  isSafetyNet?: Maybe<Scalars['Boolean']['output']>;
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The share of full time that is protected for the liaison, in percent. */
  liaisonEffortPercent?: Maybe<Scalars['Int']['output']>;
  /** The kind of the partner's health system. */
  partnerKind?: Maybe<HealthSystemKind>;
  /** The placements of scholars in this partnership. */
  placements?: Maybe<PlacementConnection>;
  /** The reason why the partner counts as a safety-net provider. Null if it does not. */
  safetyNetBasis?: Maybe<SafetyNetBasis>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The first day of the partnership. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The states in which the partner works, as two-letter codes. */
  states?: Maybe<Array<Scalars['String']['output']>>;
  /** The state of the partnership. */
  status?: Maybe<PartnershipStatus>;
};


/** A center's partnership with one health system. */
export type PartnershipAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/** A center's partnership with one health system. */
export type PartnershipDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/** A center's partnership with one health system. */
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
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The partnerships on the page, each with its cursor. */
  edges: Array<PartnershipEdge>;
  /** The partnerships on the page. */
  nodes: Array<Partnership>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of partnerships that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group partnerships by. */
export type PartnershipDimension =
  /** Group by `agreements`: the agreements in force. A partnership can be in several groups. */
  | 'AGREEMENTS'
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by the year of `endDate`: the last day of the partnership. */
  | 'END_DATE_YEAR'
  /** Group by `formality`: whether the partnership is opportunistic or based on agreements. */
  | 'FORMALITY'
  /** Group by the year of `formalizedOn`: the date on which an opportunistic partnership became formal. */
  | 'FORMALIZED_ON_YEAR'
  /** Group by `hasLiaison`: whether there is a named operational liaison or sponsor. */
  | 'HAS_LIAISON'
  /** Group by `healthSystem`: the health system that is the partner. */
  | 'HEALTH_SYSTEM'
  /** Group by `isSafetyNet`: whether the registry has a basis on which the partner is a safety-net provider. */
  | 'IS_SAFETY_NET'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `partnerKind`: the kind of the partner's health system. */
  | 'PARTNER_KIND'
  /** Group by `safetyNetBasis`: the reason why the partner counts as a safety-net provider. */
  | 'SAFETY_NET_BASIS'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the partnership. */
  | 'START_DATE_YEAR'
  /** Group by `states`: the states in which the partner works, as two-letter codes. A partnership can be in several groups. */
  | 'STATES'
  /** Group by `status`: the state of the partnership. */
  | 'STATUS';

/** A partnership in a list, with its cursor. */
export type PartnershipEdge = {
  __typename?: 'PartnershipEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The partnership. */
  node: Partnership;
};

/** Conditions on a partnership. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type PartnershipFilter = {
  /** Filter by `agreements`: the agreements in force. */
  agreements?: InputMaybe<AgreementTypeListFilter>;
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<PartnershipFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `endDate`: the last day of the partnership. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `formality`: whether the partnership is opportunistic or based on agreements. */
  formality?: InputMaybe<PartnershipFormalityFilter>;
  /** Filter by `formalizedOn`: the date on which an opportunistic partnership became formal. */
  formalizedOn?: InputMaybe<DateFilter>;
  /** Filter by `hasLiaison`: whether there is a named operational liaison or sponsor. */
  hasLiaison?: InputMaybe<BooleanFilter>;
  /** Filter by `healthSystem`: the health system that is the partner. */
  healthSystem?: InputMaybe<IdFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `isSafetyNet`: whether the registry has a basis on which the partner is a safety-net provider. */
  isSafetyNet?: InputMaybe<BooleanFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `liaisonEffortPercent`: the share of full time that is protected for the liaison, in percent. */
  liaisonEffortPercent?: InputMaybe<IntFilter>;
  /** This must not match. */
  not?: InputMaybe<PartnershipFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<PartnershipFilter>>;
  /** Filter by `partnerKind`: the kind of the partner's health system. */
  partnerKind?: InputMaybe<HealthSystemKindFilter>;
  /** Filter by `safetyNetBasis`: the reason why the partner counts as a safety-net provider. */
  safetyNetBasis?: InputMaybe<SafetyNetBasisFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the partnership. */
  startDate?: InputMaybe<DateFilter>;
  /** Filter by `states`: the states in which the partner works, as two-letter codes. */
  states?: InputMaybe<TextListFilter>;
  /** Filter by `status`: the state of the partnership. */
  status?: InputMaybe<PartnershipStatusFilter>;
};

/** Whether a partnership is opportunistic or formal. */
export type PartnershipFormality =
  /** A partnership based on agreements. */
  | 'FORMAL'
  /** A partnership that arises from single opportunities. */
  | 'OPPORTUNISTIC';

/** A condition on a value of `PartnershipFormality`. If several operators are given, all must match. */
export type PartnershipFormalityFilter = {
  /** Matches this value. */
  eq?: InputMaybe<PartnershipFormality>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<PartnershipFormality>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A field of partnerships whose values mean the same at every center, so that each value counts once. */
export type PartnershipKey =
  /** Count the different values of `healthSystem`: the health system that is the partner. */
  | 'HEALTH_SYSTEM'
  /** Count the different values of `states`: the states in which the partner works, as two-letter codes. */
  | 'STATES';

/** An order of partnerships. */
export type PartnershipOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: PartnershipOrderField;
};

/** A field that partnerships can be sorted by. */
export type PartnershipOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `endDate`: the last day of the partnership. */
  | 'END_DATE'
  /** Sort by `formality`: whether the partnership is opportunistic or based on agreements. */
  | 'FORMALITY'
  /** Sort by `formalizedOn`: the date on which an opportunistic partnership became formal. */
  | 'FORMALIZED_ON'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `liaisonEffortPercent`: the share of full time that is protected for the liaison, in percent. */
  | 'LIAISON_EFFORT_PERCENT'
  /** Sort by `startDate`: the first day of the partnership. */
  | 'START_DATE'
  /** Sort by `status`: the state of the partnership. */
  | 'STATUS';

/** The number of partnerships, in total and by group. */
export type PartnershipStatistics = {
  __typename?: 'PartnershipStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** The number of different partnerships that match the filter. */
  total: Count;
};

/** The state of a partnership. */
export type PartnershipStatus =
  /** The partnership is active. */
  | 'ACTIVE'
  /** The partnership has ended. */
  | 'ENDED'
  /** The partnership is planned. */
  | 'PLANNED';

/** A condition on a value of `PartnershipStatus`. If several operators are given, all must match. */
export type PartnershipStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<PartnershipStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<PartnershipStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A scholar's time in one partnership. It lies within an appointment. No row shows `experienceRating`: only statistics do. */
export type Placement = {
  __typename?: 'Placement';
  /** The appointment within which the placement lies. */
  appointment?: Maybe<Appointment>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The share of full time that the scholar spends in the placement, in percent. */
  effortPercent?: Maybe<Scalars['Int']['output']>;
  /** The last day of the placement. Null while it continues. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The experience of the placement in the scholar's own words. */
  experienceNote?: Maybe<Scalars['String']['output']>;
  /** The themes in the scholar's report of the placement. */
  experienceThemes?: Maybe<Array<ExperienceTheme>>;
  /** The hospital or clinic of the placement. Null if it is not known. */
  facility?: Maybe<Facility>;
  /** Whether the placement has a sponsor in clinical operations or in the delivery system. */
  hasSponsor?: Maybe<Scalars['Boolean']['output']>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The partnership that hosts the scholar. Null if the caller may not read partnerships. */
  partnership?: Maybe<Partnership>;
  /** The group that set the priority of the placement. */
  priorityOrigin?: Maybe<PriorityOrigin>;
  /** The projects that were done in the placement. */
  projects?: Maybe<ProjectConnection>;
  /** The scholar who is placed. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The full name, as the sponsor writes it. */
  sponsorName?: Maybe<Scalars['String']['output']>;
  /** The first day of the placement. */
  startDate?: Maybe<Scalars['Date']['output']>;
};


/** A scholar's time in one partnership. It lies within an appointment. No row shows `experienceRating`: only statistics do. */
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
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The placements on the page, each with its cursor. */
  edges: Array<PlacementEdge>;
  /** The placements on the page. */
  nodes: Array<Placement>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of placements that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group placements by. */
export type PlacementDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `effortPercent`: the share of full time that the scholar spends in the placement, in percent. */
  | 'EFFORT_PERCENT'
  /** Group by the year of `endDate`: the last day of the placement. */
  | 'END_DATE_YEAR'
  /** Group by `experienceRating`: the scholar's rating of the placement, from 1 (poor) to 5 (excellent). */
  | 'EXPERIENCE_RATING'
  /** Group by `experienceThemes`: the themes in the scholar's report of the placement. A placement can be in several groups. */
  | 'EXPERIENCE_THEMES'
  /** Group by `facility`: the hospital or clinic of the placement. */
  | 'FACILITY'
  /** Group by `hasSponsor`: whether the placement has a sponsor in clinical operations or in the delivery system. */
  | 'HAS_SPONSOR'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `partnership`: the partnership that hosts the scholar. */
  | 'PARTNERSHIP'
  /** Group by `priorityOrigin`: the group that set the priority of the placement. */
  | 'PRIORITY_ORIGIN'
  /** Group by `scholar`: the scholar who is placed. */
  | 'SCHOLAR'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the placement. */
  | 'START_DATE_YEAR';

/** A placement in a list, with its cursor. */
export type PlacementEdge = {
  __typename?: 'PlacementEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The placement. */
  node: Placement;
};

/** Conditions on a placement. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type PlacementFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<PlacementFilter>>;
  /** Filter by `appointment`: the appointment within which the placement lies. */
  appointment?: InputMaybe<IdFilter>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `effortPercent`: the share of full time that the scholar spends in the placement, in percent. */
  effortPercent?: InputMaybe<IntFilter>;
  /** Filter by `endDate`: the last day of the placement. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `experienceThemes`: the themes in the scholar's report of the placement. */
  experienceThemes?: InputMaybe<ExperienceThemeListFilter>;
  /** Filter by `facility`: the hospital or clinic of the placement. */
  facility?: InputMaybe<IdFilter>;
  /** Filter by `hasSponsor`: whether the placement has a sponsor in clinical operations or in the delivery system. */
  hasSponsor?: InputMaybe<BooleanFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** This must not match. */
  not?: InputMaybe<PlacementFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<PlacementFilter>>;
  /** Filter by `partnership`: the partnership that hosts the scholar. */
  partnership?: InputMaybe<IdFilter>;
  /** Filter by `priorityOrigin`: the group that set the priority of the placement. */
  priorityOrigin?: InputMaybe<PriorityOriginFilter>;
  /** Filter by `scholar`: the scholar who is placed. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the placement. */
  startDate?: InputMaybe<DateFilter>;
};

/** A field of placements whose values mean the same at every center, so that each value counts once. */
export type PlacementKey =
  /** Count the different values of `facility`: the hospital or clinic of the placement. */
  | 'FACILITY';

/** An order of placements. */
export type PlacementOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: PlacementOrderField;
};

/** A field that placements can be sorted by. */
export type PlacementOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `effortPercent`: the share of full time that the scholar spends in the placement, in percent. */
  | 'EFFORT_PERCENT'
  /** Sort by `endDate`: the last day of the placement. */
  | 'END_DATE'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `startDate`: the first day of the placement. */
  | 'START_DATE';

/** The number of placements, in total and by group. */
export type PlacementStatistics = {
  __typename?: 'PlacementStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** The number of different placements that match the filter. */
  total: Count;
};

/** A position that a scholar holds or held. */
export type Position = {
  __typename?: 'Position';
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The group of disciplines in which the position is held. */
  disciplineGroup?: Maybe<DisciplineGroup>;
  /** The scholar's last day in the position. Null while the scholar holds it. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The health system of the position. Null if the registry does not list it. */
  healthSystem?: Maybe<HealthSystem>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The institution of the position. Null if the registry does not list it. */
  institution?: Maybe<Institution>;
  /** Whether it is the scholar's first position after the program was completed. */
  isFirstAfterCompletion?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the position is in a health system that the center partners with. */
  isInPartnerSystem?: Maybe<Scalars['Boolean']['output']>;
  /** The category of the job, as Flight Tracker defines it. */
  jobCategory?: Maybe<JobCategory>;
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The academic rank of the position. Null if it has none. */
  rank?: Maybe<AcademicRank>;
  /** The kind of work that this position is for. */
  roleCategory?: Maybe<PostRole>;
  /** The scholar who holds or held the position. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The scholar's first day in the position. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The tenure of the position. Null if it cannot have one. */
  tenure?: Maybe<TenureStatus>;
  /** The exact title of the position. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A page of positions, in one order over all centers. */
export type PositionConnection = {
  __typename?: 'PositionConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The positions on the page, each with its cursor. */
  edges: Array<PositionEdge>;
  /** The positions on the page. */
  nodes: Array<Position>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of positions that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group positions by. */
export type PositionDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `disciplineGroup`: the group of disciplines in which the position is held. */
  | 'DISCIPLINE_GROUP'
  /** Group by the year of `endDate`: the scholar's last day in the position. */
  | 'END_DATE_YEAR'
  /** Group by `healthSystem`: the health system of the position. */
  | 'HEALTH_SYSTEM'
  /** Group by `institution`: the institution of the position. */
  | 'INSTITUTION'
  /** Group by `isFirstAfterCompletion`: whether it is the scholar's first position after the program was completed. */
  | 'IS_FIRST_AFTER_COMPLETION'
  /** Group by `isInPartnerSystem`: whether the position is in a health system that the center partners with. */
  | 'IS_IN_PARTNER_SYSTEM'
  /** Group by `jobCategory`: the category of the job, as Flight Tracker defines it. */
  | 'JOB_CATEGORY'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `rank`: the academic rank of the position. */
  | 'RANK'
  /** Group by `roleCategory`: the kind of work that this position is for. */
  | 'ROLE_CATEGORY'
  /** Group by `scholar`: the scholar who holds or held the position. */
  | 'SCHOLAR'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the scholar's first day in the position. */
  | 'START_DATE_YEAR'
  /** Group by `tenure`: the tenure of the position. */
  | 'TENURE';

/** A position in a list, with its cursor. */
export type PositionEdge = {
  __typename?: 'PositionEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The position. */
  node: Position;
};

/** Conditions on a position. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type PositionFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<PositionFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `disciplineGroup`: the group of disciplines in which the position is held. */
  disciplineGroup?: InputMaybe<DisciplineGroupFilter>;
  /** Filter by `endDate`: the scholar's last day in the position. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `healthSystem`: the health system of the position. */
  healthSystem?: InputMaybe<IdFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `institution`: the institution of the position. */
  institution?: InputMaybe<IdFilter>;
  /** Filter by `isFirstAfterCompletion`: whether it is the scholar's first position after the program was completed. */
  isFirstAfterCompletion?: InputMaybe<BooleanFilter>;
  /** Filter by `isInPartnerSystem`: whether the position is in a health system that the center partners with. */
  isInPartnerSystem?: InputMaybe<BooleanFilter>;
  /** Filter by `jobCategory`: the category of the job, as Flight Tracker defines it. */
  jobCategory?: InputMaybe<JobCategoryFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** This must not match. */
  not?: InputMaybe<PositionFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<PositionFilter>>;
  /** Filter by `rank`: the academic rank of the position. */
  rank?: InputMaybe<AcademicRankFilter>;
  /** Filter by `roleCategory`: the kind of work that this position is for. */
  roleCategory?: InputMaybe<PostRoleFilter>;
  /** Filter by `scholar`: the scholar who holds or held the position. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the scholar's first day in the position. */
  startDate?: InputMaybe<DateFilter>;
  /** Filter by `tenure`: the tenure of the position. */
  tenure?: InputMaybe<TenureStatusFilter>;
};

/** A field of positions whose values mean the same at every center, so that each value counts once. */
export type PositionKey =
  /** Count the different values of `healthSystem`: the health system of the position. */
  | 'HEALTH_SYSTEM'
  /** Count the different values of `institution`: the institution of the position. */
  | 'INSTITUTION';

/** An order of positions. */
export type PositionOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: PositionOrderField;
};

/** A field that positions can be sorted by. */
export type PositionOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `endDate`: the scholar's last day in the position. */
  | 'END_DATE'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `roleCategory`: the kind of work that this position is for. */
  | 'ROLE_CATEGORY'
  /** Sort by `startDate`: the scholar's first day in the position. */
  | 'START_DATE';

/** The number of positions, in total and by group. */
export type PositionStatistics = {
  __typename?: 'PositionStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** The number of different positions that match the filter. */
  total: Count;
};

/** The kind of work that a position is for. */
export type PostRole =
  /** Clinical practice. */
  | 'CLINICAL_PRACTICE'
  /** Clinical work and research. */
  | 'CLINICIAN_INVESTIGATOR'
  /** Further training. */
  | 'FURTHER_TRAINING'
  /** Work in government. */
  | 'GOVERNMENT'
  /** Leadership of a health system. */
  | 'HEALTH_SYSTEM_LEADERSHIP'
  /** Work in industry. */
  | 'INDUSTRY'
  /** Leadership in informatics. */
  | 'INFORMATICS_LEADERSHIP'
  /** Work that is not in this list. */
  | 'OTHER'
  /** Leadership in quality and safety. */
  | 'QUALITY_SAFETY_LEADERSHIP'
  /** Research faculty. */
  | 'RESEARCH_FACULTY';

/** A condition on a value of `PostRole`. If several operators are given, all must match. */
export type PostRoleFilter = {
  /** Matches this value. */
  eq?: InputMaybe<PostRole>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<PostRole>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The group that set the priority of a placement or project. */
export type PriorityOrigin =
  /** The funder set the priority. */
  | 'FUNDER'
  /** The health system set the priority. */
  | 'HEALTH_SYSTEM'
  /** A mentor set the priority. */
  | 'MENTOR'
  /** Patients or the community set the priority. */
  | 'PATIENTS_OR_COMMUNITY'
  /** The scholar set the priority. */
  | 'SCHOLAR';

/** A condition on a value of `PriorityOrigin`. If several operators are given, all must match. */
export type PriorityOriginFilter = {
  /** Matches this value. */
  eq?: InputMaybe<PriorityOrigin>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<PriorityOrigin>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A training program of a center. It can outlive the award that it started with. */
export type Program = {
  __typename?: 'Program';
  /** The short name of the program. */
  acronym?: Maybe<Scalars['String']['output']>;
  /** The appointments of scholars to the program. */
  appointments?: Maybe<AppointmentConnection>;
  /** The awards that pay for the program, one after another or at the same time. */
  awards?: Maybe<Array<ProgramAward>>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The parts of the curriculum, in the program's own words. */
  curriculum?: Maybe<Array<Scalars['String']['output']>>;
  /** The last day of the program. Null while it continues. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The number of faculty members in the program. */
  facultyCount?: Maybe<Scalars['Int']['output']>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The resources that the institution adds to the award. */
  institutionalResources?: Maybe<Array<InstitutionalResource>>;
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The institution that holds the program's award. */
  leadInstitution?: Maybe<Institution>;
  /** The longest training that the program offers, in months. */
  maxDurationMonths?: Maybe<Scalars['Int']['output']>;
  /** The shortest training that the program offers, in months. */
  minDurationMonths?: Maybe<Scalars['Int']['output']>;
  /** The smallest share of full time that the program protects for a scholar, in percent. */
  minEffortPercent?: Maybe<Scalars['Int']['output']>;
  /** The official name of the program. */
  name?: Maybe<Scalars['String']['output']>;
  /** The health systems that take part in the program. */
  partnerSystems?: Maybe<Array<HealthSystem>>;
  /** The ways in which the program recruits its scholars. */
  recruitment?: Maybe<Array<RecruitmentChannel>>;
  /** The funds for a scholar's research, in US dollars a year. */
  researchFundsPerYear?: Maybe<Scalars['Int']['output']>;
  /** The highest salary that the program pays, in US dollars a year. */
  salaryCap?: Maybe<Scalars['Int']['output']>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The first day of the program. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The resources that the organization still pays for after the award has ended. */
  sustainedResources?: Maybe<Array<InstitutionalResource>>;
  /** The tracks within the program, in its own words. */
  tracks?: Maybe<Array<Scalars['String']['output']>>;
};


/** A training program of a center. It can outlive the award that it started with. */
export type ProgramAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};

/** An award that pays for a program. */
export type ProgramAward = {
  __typename?: 'ProgramAward';
  /** The NIH activity code of the program's award, for example `K12` or `P30`. */
  activityCode?: Maybe<Scalars['String']['output']>;
  /** The last day of the program's award. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** Whether a public source confirms the number. */
  isConfirmed?: Maybe<Scalars['Boolean']['output']>;
  /** The NIH core project number of the program's award, for example `K12HS026379`. */
  number?: Maybe<Scalars['String']['output']>;
  /** The first day of the program's award. */
  startDate?: Maybe<Scalars['Date']['output']>;
};

/** Conditions on a program award. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type ProgramAwardFilter = {
  /** Filter by `activityCode`: the NIH activity code of the program's award, for example `K12` or `P30`. */
  activityCode?: InputMaybe<TextFilter>;
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<ProgramAwardFilter>>;
  /** Filter by `endDate`: the last day of the program's award. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `isConfirmed`: whether a public source confirms the number. */
  isConfirmed?: InputMaybe<BooleanFilter>;
  /** This must not match. */
  not?: InputMaybe<ProgramAwardFilter>;
  /** Filter by `number`: the NIH core project number of the program's award, for example `K12HS026379`. */
  number?: InputMaybe<TextFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<ProgramAwardFilter>>;
  /** Filter by `startDate`: the first day of the program's award. */
  startDate?: InputMaybe<DateFilter>;
};

/** A condition on a list of values of the type `ProgramAward`. If several operators are given, all must match. */
export type ProgramAwardListFilter = {
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches lists in which at least one value meets all of these conditions. */
  some?: InputMaybe<ProgramAwardFilter>;
};

/** A page of programs, in one order over all centers. */
export type ProgramConnection = {
  __typename?: 'ProgramConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The programs on the page, each with its cursor. */
  edges: Array<ProgramEdge>;
  /** The programs on the page. */
  nodes: Array<Program>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of programs that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group programs by. */
export type ProgramDimension =
  /** Group by `awards.activityCode`: the NIH activity code of the program's award, for example `K12` or `P30`. A program can be in several groups. */
  | 'AWARDS_ACTIVITY_CODE'
  /** Group by `awards.isConfirmed`: whether a public source confirms the number. A program can be in several groups. */
  | 'AWARDS_IS_CONFIRMED'
  /** Group by `awards.number`: the NIH core project number of the program's award, for example `K12HS026379`. A program can be in several groups. */
  | 'AWARDS_NUMBER'
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by the year of `endDate`: the last day of the program. */
  | 'END_DATE_YEAR'
  /** Group by `institutionalResources`: the resources that the institution adds to the award. A program can be in several groups. */
  | 'INSTITUTIONAL_RESOURCES'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `leadInstitution`: the institution that holds the program's award. */
  | 'LEAD_INSTITUTION'
  /** Group by `maxDurationMonths`: the longest training that the program offers, in months. */
  | 'MAX_DURATION_MONTHS'
  /** Group by `minDurationMonths`: the shortest training that the program offers, in months. */
  | 'MIN_DURATION_MONTHS'
  /** Group by `minEffortPercent`: the smallest share of full time that the program protects for a scholar, in percent. */
  | 'MIN_EFFORT_PERCENT'
  /** Group by `partnerSystems`: the health systems that take part in the program. A program can be in several groups. */
  | 'PARTNER_SYSTEMS'
  /** Group by `recruitment`: the ways in which the program recruits its scholars. A program can be in several groups. */
  | 'RECRUITMENT'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the program. */
  | 'START_DATE_YEAR'
  /** Group by `sustainedResources`: the resources that the organization still pays for after the award has ended. A program can be in several groups. */
  | 'SUSTAINED_RESOURCES';

/** A program in a list, with its cursor. */
export type ProgramEdge = {
  __typename?: 'ProgramEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The program. */
  node: Program;
};

/** Conditions on a program. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type ProgramFilter = {
  /** Filter by `acronym`: the short name of the program. */
  acronym?: InputMaybe<TextFilter>;
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<ProgramFilter>>;
  /** Filter by `awards`: the awards that pay for the program, one after another or at the same time. */
  awards?: InputMaybe<ProgramAwardListFilter>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `curriculum`: the parts of the curriculum, in the program's own words. */
  curriculum?: InputMaybe<TextListFilter>;
  /** Filter by `endDate`: the last day of the program. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `facultyCount`: the number of faculty members in the program. */
  facultyCount?: InputMaybe<IntFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `institutionalResources`: the resources that the institution adds to the award. */
  institutionalResources?: InputMaybe<InstitutionalResourceListFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `leadInstitution`: the institution that holds the program's award. */
  leadInstitution?: InputMaybe<IdFilter>;
  /** Filter by `maxDurationMonths`: the longest training that the program offers, in months. */
  maxDurationMonths?: InputMaybe<IntFilter>;
  /** Filter by `minDurationMonths`: the shortest training that the program offers, in months. */
  minDurationMonths?: InputMaybe<IntFilter>;
  /** Filter by `minEffortPercent`: the smallest share of full time that the program protects for a scholar, in percent. */
  minEffortPercent?: InputMaybe<IntFilter>;
  /** Filter by `name`: the official name of the program. */
  name?: InputMaybe<TextFilter>;
  /** This must not match. */
  not?: InputMaybe<ProgramFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<ProgramFilter>>;
  /** Filter by `partnerSystems`: the health systems that take part in the program. */
  partnerSystems?: InputMaybe<IdListFilter>;
  /** Filter by `recruitment`: the ways in which the program recruits its scholars. */
  recruitment?: InputMaybe<RecruitmentChannelListFilter>;
  /** Filter by `researchFundsPerYear`: the funds for a scholar's research, in US dollars a year. */
  researchFundsPerYear?: InputMaybe<IntFilter>;
  /** Filter by `salaryCap`: the highest salary that the program pays, in US dollars a year. */
  salaryCap?: InputMaybe<IntFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the program. */
  startDate?: InputMaybe<DateFilter>;
  /** Filter by `sustainedResources`: the resources that the organization still pays for after the award has ended. */
  sustainedResources?: InputMaybe<InstitutionalResourceListFilter>;
  /** Filter by `tracks`: the tracks within the program, in its own words. */
  tracks?: InputMaybe<TextListFilter>;
};

/** A field of programs whose values mean the same at every center, so that each value counts once. */
export type ProgramKey =
  /** Count the different values of `leadInstitution`: the institution that holds the program's award. */
  | 'LEAD_INSTITUTION'
  /** Count the different values of `partnerSystems`: the health systems that take part in the program. */
  | 'PARTNER_SYSTEMS';

/** An order of programs. */
export type ProgramOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: ProgramOrderField;
};

/** A field that programs can be sorted by. */
export type ProgramOrderField =
  /** Sort by `acronym`: the short name of the program. */
  | 'ACRONYM'
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `endDate`: the last day of the program. */
  | 'END_DATE'
  /** Sort by `facultyCount`: the number of faculty members in the program. */
  | 'FACULTY_COUNT'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `maxDurationMonths`: the longest training that the program offers, in months. */
  | 'MAX_DURATION_MONTHS'
  /** Sort by `minDurationMonths`: the shortest training that the program offers, in months. */
  | 'MIN_DURATION_MONTHS'
  /** Sort by `minEffortPercent`: the smallest share of full time that the program protects for a scholar, in percent. */
  | 'MIN_EFFORT_PERCENT'
  /** Sort by `name`: the official name of the program. */
  | 'NAME'
  /** Sort by `researchFundsPerYear`: the funds for a scholar's research, in US dollars a year. */
  | 'RESEARCH_FUNDS_PER_YEAR'
  /** Sort by `salaryCap`: the highest salary that the program pays, in US dollars a year. */
  | 'SALARY_CAP'
  /** Sort by `startDate`: the first day of the program. */
  | 'START_DATE';

/** The number of programs, in total and by group. */
export type ProgramStatistics = {
  __typename?: 'ProgramStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** The number of different programs that match the filter. */
  total: Count;
};

/** A scholar's project inside a health system. */
export type Project = {
  __typename?: 'Project';
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The requests for data that the project made. */
  dataAccessRequests?: Maybe<DataAccessRequestConnection>;
  /** The disruptions of the project. */
  disruptions?: Maybe<DisruptionConnection>;
  /** The last day of the project. Null until then. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The engagements of stakeholders in the project. */
  engagements?: Maybe<EngagementConnection>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The changes that the project brought about. Empty if none are known. */
  impacts?: Maybe<Array<ProjectImpact>>;
  /** The state of the review by the institutional review board (IRB). */
  irbStatus?: Maybe<IrbStatus>;
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The study methods of the project. */
  methods?: Maybe<Array<StudyMethod>>;
  /** The placement in which the project is done. */
  placement?: Maybe<Placement>;
  /** The last day of the project, as planned at its start. */
  plannedEndDate?: Maybe<Scalars['Date']['output']>;
  /** The group that set the priority of the project. */
  priorityOrigin?: Maybe<PriorityOrigin>;
  /** The scholar whose project it is. Null if the caller may not read scholars. */
  scholar?: Maybe<Scholar>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The first day of the project. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The state of the project. */
  status?: Maybe<ProjectStatus>;
  /** The title of the project. */
  title?: Maybe<Scalars['String']['output']>;
  /** The topics of the project, in the center's own words. */
  topics?: Maybe<Array<Scalars['String']['output']>>;
};


/** A scholar's project inside a health system. */
export type ProjectDataAccessRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataAccessRequestOrder>;
};


/** A scholar's project inside a health system. */
export type ProjectDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/** A scholar's project inside a health system. */
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
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The projects on the page, each with its cursor. */
  edges: Array<ProjectEdge>;
  /** The projects on the page. */
  nodes: Array<Project>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of projects that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group projects by. */
export type ProjectDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by the year of `endDate`: the last day of the project. */
  | 'END_DATE_YEAR'
  /** Group by the year of `impacts.adoptedOn`: the date on which the change was adopted. A project can be in several groups. */
  | 'IMPACTS_ADOPTED_ON_YEAR'
  /** Group by `impacts.kind`: the kind of change. A project can be in several groups. */
  | 'IMPACTS_KIND'
  /** Group by `impacts.scale`: the reach of the change. A project can be in several groups. */
  | 'IMPACTS_SCALE'
  /** Group by `irbStatus`: the state of the review by the institutional review board (IRB). */
  | 'IRB_STATUS'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `methods`: the study methods of the project. A project can be in several groups. */
  | 'METHODS'
  /** Group by the year of `plannedEndDate`: the last day of the project, as planned at its start. */
  | 'PLANNED_END_DATE_YEAR'
  /** Group by `priorityOrigin`: the group that set the priority of the project. */
  | 'PRIORITY_ORIGIN'
  /** Group by `scholar`: the scholar whose project it is. */
  | 'SCHOLAR'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the first day of the project. */
  | 'START_DATE_YEAR'
  /** Group by `status`: the state of the project. */
  | 'STATUS'
  /** Group by `topics`: the topics of the project, in the center's own words. A project can be in several groups. */
  | 'TOPICS';

/** A project in a list, with its cursor. */
export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The project. */
  node: Project;
};

/** An effect of a disruption on the project. */
export type ProjectEffect =
  /** The project was delayed. */
  | 'DELAYED'
  /** The project was not affected. */
  | 'NONE'
  /** The scope of the project was changed. */
  | 'RESCOPED'
  /** The project was stopped. */
  | 'STOPPED';

/** A condition on a value of `ProjectEffect`. If several operators are given, all must match. */
export type ProjectEffectFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ProjectEffect>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ProjectEffect>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a project. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type ProjectFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<ProjectFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `endDate`: the last day of the project. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `impacts`: the changes that the project brought about. */
  impacts?: InputMaybe<ProjectImpactListFilter>;
  /** Filter by `irbStatus`: the state of the review by the institutional review board (IRB). */
  irbStatus?: InputMaybe<IrbStatusFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `methods`: the study methods of the project. */
  methods?: InputMaybe<StudyMethodListFilter>;
  /** This must not match. */
  not?: InputMaybe<ProjectFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<ProjectFilter>>;
  /** Filter by `placement`: the placement in which the project is done. */
  placement?: InputMaybe<IdFilter>;
  /** Filter by `plannedEndDate`: the last day of the project, as planned at its start. */
  plannedEndDate?: InputMaybe<DateFilter>;
  /** Filter by `priorityOrigin`: the group that set the priority of the project. */
  priorityOrigin?: InputMaybe<PriorityOriginFilter>;
  /** Filter by `scholar`: the scholar whose project it is. */
  scholar?: InputMaybe<IdFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the first day of the project. */
  startDate?: InputMaybe<DateFilter>;
  /** Filter by `status`: the state of the project. */
  status?: InputMaybe<ProjectStatusFilter>;
  /** Filter by `title`: the title of the project. */
  title?: InputMaybe<TextFilter>;
  /** Filter by `topics`: the topics of the project, in the center's own words. */
  topics?: InputMaybe<TextListFilter>;
};

/** One change that a project brought about. */
export type ProjectImpact = {
  __typename?: 'ProjectImpact';
  /** The date on which the change was adopted. */
  adoptedOn?: Maybe<Scalars['Date']['output']>;
  /** The kind of change. */
  kind?: Maybe<ImpactKind>;
  /** The reach of the change. */
  scale?: Maybe<ImpactScale>;
};

/** Conditions on a project impact. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type ProjectImpactFilter = {
  /** Filter by `adoptedOn`: the date on which the change was adopted. */
  adoptedOn?: InputMaybe<DateFilter>;
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<ProjectImpactFilter>>;
  /** Filter by `kind`: the kind of change. */
  kind?: InputMaybe<ImpactKindFilter>;
  /** This must not match. */
  not?: InputMaybe<ProjectImpactFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<ProjectImpactFilter>>;
  /** Filter by `scale`: the reach of the change. */
  scale?: InputMaybe<ImpactScaleFilter>;
};

/** A condition on a list of values of the type `ProjectImpact`. If several operators are given, all must match. */
export type ProjectImpactListFilter = {
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches lists in which at least one value meets all of these conditions. */
  some?: InputMaybe<ProjectImpactFilter>;
};

/** An order of projects. */
export type ProjectOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: ProjectOrderField;
};

/** A field that projects can be sorted by. */
export type ProjectOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `endDate`: the last day of the project. */
  | 'END_DATE'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `plannedEndDate`: the last day of the project, as planned at its start. */
  | 'PLANNED_END_DATE'
  /** Sort by `startDate`: the first day of the project. */
  | 'START_DATE'
  /** Sort by `status`: the state of the project. */
  | 'STATUS'
  /** Sort by `title`: the title of the project. */
  | 'TITLE';

/** The number of projects, in total and by group. */
export type ProjectStatistics = {
  __typename?: 'ProjectStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** The number of different projects that match the filter. */
  total: Count;
};

/** The state of a project. */
export type ProjectStatus =
  /** The project is active. */
  | 'ACTIVE'
  /** The project was completed. */
  | 'COMPLETED'
  /** The project is planned. */
  | 'PLANNED'
  /** The project ended before its completion. */
  | 'STOPPED';

/** A condition on a value of `ProjectStatus`. If several operators are given, all must match. */
export type ProjectStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ProjectStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ProjectStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A publication of one or more of the center's scholars. If scholars of several centers wrote it together, each center has a record of it. Equal PubMed ids mean the same publication. */
export type Publication = {
  __typename?: 'Publication';
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The relative citation ratio of iCite, in hundredths. 150 means 1.5 times the citations of NIH-funded papers of the same field and year. Null for the newest papers. */
  citationRatioHundredths?: Maybe<Scalars['Int']['output']>;
  /** The digital object identifier (DOI), without a link. */
  doi?: Maybe<Scalars['String']['output']>;
  /** Whether one of the authors is from a partner health system. */
  hasPartnerAuthor?: Maybe<Scalars['Boolean']['output']>;
  /** Whether one of the authors is a stakeholder, such as a patient, caregiver or community member. */
  hasStakeholderAuthor?: Maybe<Scalars['Boolean']['output']>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** Whether the citation ratio is provisional. */
  isProvisional?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the publication is a research article, as iCite classifies it. */
  isResearch?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the publication was retracted, as the center records it. iCite does not provide this. */
  isRetracted?: Maybe<Scalars['Boolean']['output']>;
  /** The journal, as PubMed abbreviates it. */
  journal?: Maybe<Scalars['String']['output']>;
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether someone checked the match of this publication with its scholars. */
  matchStatus?: Maybe<MatchStatus>;
  /** The PubMed id (PMID). */
  pmid?: Maybe<Scalars['String']['output']>;
  /** The date of publication. */
  publishedOn?: Maybe<Scalars['Date']['output']>;
  /** The center's scholars among the authors. Null if the caller may not read scholars. */
  scholars?: Maybe<Array<Scholar>>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** Whether the publication appeared during or after the training of the first of its scholars. */
  timing?: Maybe<PublicationTiming>;
  /** The title of the publication, as printed. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A page of publications, in one order over all centers. */
export type PublicationConnection = {
  __typename?: 'PublicationConnection';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The publications on the page, each with its cursor. */
  edges: Array<PublicationEdge>;
  /** The publications on the page. */
  nodes: Array<Publication>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of publications that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group publications by. */
export type PublicationDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `doi`: the digital object identifier (DOI), without a link. */
  | 'DOI'
  /** Group by `hasPartnerAuthor`: whether one of the authors is from a partner health system. */
  | 'HAS_PARTNER_AUTHOR'
  /** Group by `hasStakeholderAuthor`: whether one of the authors is a stakeholder, such as a patient, caregiver or community member. */
  | 'HAS_STAKEHOLDER_AUTHOR'
  /** Group by `isProvisional`: whether the citation ratio is provisional. */
  | 'IS_PROVISIONAL'
  /** Group by `isResearch`: whether the publication is a research article, as iCite classifies it. */
  | 'IS_RESEARCH'
  /** Group by `isRetracted`: whether the publication was retracted, as the center records it. */
  | 'IS_RETRACTED'
  /** Group by `journal`: the journal, as PubMed abbreviates it. */
  | 'JOURNAL'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `matchStatus`: whether someone checked the match of this publication with its scholars. */
  | 'MATCH_STATUS'
  /** Group by `pmid`: the PubMed id (PMID). */
  | 'PMID'
  /** Group by the year of `publishedOn`: the date of publication. */
  | 'PUBLISHED_ON_YEAR'
  /** Group by `scholars`: the center's scholars among the authors. A publication can be in several groups. */
  | 'SCHOLARS'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by `timing`: whether the publication appeared during or after the training of the first of its scholars. */
  | 'TIMING';

/** A publication in a list, with its cursor. */
export type PublicationEdge = {
  __typename?: 'PublicationEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The publication. */
  node: Publication;
};

/** Conditions on a publication. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type PublicationFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<PublicationFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `citationRatioHundredths`: the relative citation ratio of iCite, in hundredths. */
  citationRatioHundredths?: InputMaybe<IntFilter>;
  /** Filter by `doi`: the digital object identifier (DOI), without a link. */
  doi?: InputMaybe<TextFilter>;
  /** Filter by `hasPartnerAuthor`: whether one of the authors is from a partner health system. */
  hasPartnerAuthor?: InputMaybe<BooleanFilter>;
  /** Filter by `hasStakeholderAuthor`: whether one of the authors is a stakeholder, such as a patient, caregiver or community member. */
  hasStakeholderAuthor?: InputMaybe<BooleanFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `isProvisional`: whether the citation ratio is provisional. */
  isProvisional?: InputMaybe<BooleanFilter>;
  /** Filter by `isResearch`: whether the publication is a research article, as iCite classifies it. */
  isResearch?: InputMaybe<BooleanFilter>;
  /** Filter by `isRetracted`: whether the publication was retracted, as the center records it. */
  isRetracted?: InputMaybe<BooleanFilter>;
  /** Filter by `journal`: the journal, as PubMed abbreviates it. */
  journal?: InputMaybe<TextFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `matchStatus`: whether someone checked the match of this publication with its scholars. */
  matchStatus?: InputMaybe<MatchStatusFilter>;
  /** This must not match. */
  not?: InputMaybe<PublicationFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<PublicationFilter>>;
  /** Filter by `pmid`: the PubMed id (PMID). */
  pmid?: InputMaybe<TextFilter>;
  /** Filter by `publishedOn`: the date of publication. */
  publishedOn?: InputMaybe<DateFilter>;
  /** Filter by `scholars`: the center's scholars among the authors. */
  scholars?: InputMaybe<IdListFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `timing`: whether the publication appeared during or after the training of the first of its scholars. */
  timing?: InputMaybe<PublicationTimingFilter>;
  /** Filter by `title`: the title of the publication, as printed. */
  title?: InputMaybe<TextFilter>;
};

/** A field of publications whose values mean the same at every center, so that each value counts once. */
export type PublicationKey =
  /** Count the different values of `doi`: the digital object identifier (DOI), without a link. */
  | 'DOI'
  /** Count the different values of `pmid`: the PubMed id (PMID). */
  | 'PMID';

/** A measure of publications that statistics can summarize. */
export type PublicationMeasure =
  /** Summarize `citationRatioHundredths`: the relative citation ratio of iCite, in hundredths. Unit: hundredths. */
  | 'CITATION_RATIO_HUNDREDTHS';

/** An order of publications. */
export type PublicationOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: PublicationOrderField;
};

/** A field that publications can be sorted by. */
export type PublicationOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `citationRatioHundredths`: the relative citation ratio of iCite, in hundredths. */
  | 'CITATION_RATIO_HUNDREDTHS'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `journal`: the journal, as PubMed abbreviates it. */
  | 'JOURNAL'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `publishedOn`: the date of publication. */
  | 'PUBLISHED_ON'
  /** Sort by `title`: the title of the publication, as printed. */
  | 'TITLE';

/** The number of publications, in total and by group. */
export type PublicationStatistics = {
  __typename?: 'PublicationStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different publications that match the filter. */
  total: Count;
};

/** The time of a publication, relative to a scholar's training. */
export type PublicationTiming =
  /** Published after the training. */
  | 'AFTER_TRAINING'
  /** Published during the training. */
  | 'DURING_TRAINING';

/** A condition on a value of `PublicationTiming`. If several operators are given, all must match. */
export type PublicationTimingFilter = {
  /** Matches this value. */
  eq?: InputMaybe<PublicationTiming>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<PublicationTiming>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The range of a quantile, from one end of a bin to another. The quantile is the smallest value that at least its share of the rows does not exceed. */
export type QuantileBounds = {
  __typename?: 'QuantileBounds';
  /** The lower end: the quantile is at least this value. Null if there are no rows. */
  lower?: Maybe<Scalars['Int']['output']>;
  /** The upper end: the quantile is less than this value. Null if the quantile can be in the last bin, if censored rows or missing centers leave it open, or if there are no rows. */
  upper?: Maybe<Scalars['Int']['output']>;
};

/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type Query = {
  __typename?: 'Query';
  /** One appointment, from the center that its id names. Null if that center has no such row. */
  appointment?: Maybe<Appointment>;
  /** Statistics of the appointments of all centers: their number, in total and by group. */
  appointmentStatistics?: Maybe<AppointmentStatistics>;
  /** The appointments of all centers, a page at a time. */
  appointments?: Maybe<AppointmentConnection>;
  /** One award, from the center that its id names. Null if that center has no such row. */
  award?: Maybe<Award>;
  /** Statistics of the awards of all centers: their number, in total and by group. */
  awardStatistics?: Maybe<AwardStatistics>;
  /** The awards of all centers, a page at a time. */
  awards?: Maybe<AwardConnection>;
  /** One competency assessment, from the center that its id names. Null if that center has no such row. */
  competencyAssessment?: Maybe<CompetencyAssessment>;
  /** Statistics of the competency assessments of all centers: their number, in total and by group. */
  competencyAssessmentStatistics?: Maybe<CompetencyAssessmentStatistics>;
  /** The competency assessments of all centers, a page at a time. */
  competencyAssessments?: Maybe<CompetencyAssessmentConnection>;
  /** One data access request, from the center that its id names. Null if that center has no such row. */
  dataAccessRequest?: Maybe<DataAccessRequest>;
  /** Statistics of the data access requests of all centers: their number, in total and by group. */
  dataAccessRequestStatistics?: Maybe<DataAccessRequestStatistics>;
  /** The data access requests of all centers, a page at a time. */
  dataAccessRequests?: Maybe<DataAccessRequestConnection>;
  /** What each center serves, how fresh its data are, and how many rows it has. */
  datasets?: Maybe<Datasets>;
  /** One disruption, from the center that its id names. Null if that center has no such row. */
  disruption?: Maybe<Disruption>;
  /** Statistics of the disruptions of all centers: their number, in total and by group. */
  disruptionStatistics?: Maybe<DisruptionStatistics>;
  /** The disruptions of all centers, a page at a time. */
  disruptions?: Maybe<DisruptionConnection>;
  /** One embeddedness assessment, from the center that its id names. Null if that center has no such row. */
  embeddednessAssessment?: Maybe<EmbeddednessAssessment>;
  /** Statistics of the embeddedness assessments of all centers: their number, in total and by group. */
  embeddednessAssessmentStatistics?: Maybe<EmbeddednessAssessmentStatistics>;
  /** The embeddedness assessments of all centers, a page at a time. */
  embeddednessAssessments?: Maybe<EmbeddednessAssessmentConnection>;
  /** One engagement, from the center that its id names. Null if that center has no such row. */
  engagement?: Maybe<Engagement>;
  /** Statistics of the engagements of all centers: their number, in total and by group. */
  engagementStatistics?: Maybe<EngagementStatistics>;
  /** The engagements of all centers, a page at a time. */
  engagements?: Maybe<EngagementConnection>;
  /** One mentoring, from the center that its id names. Null if that center has no such row. */
  mentoring?: Maybe<Mentoring>;
  /** Statistics of the mentorings of all centers: their number, in total and by group. */
  mentoringStatistics?: Maybe<MentoringStatistics>;
  /** The mentorings of all centers, a page at a time. */
  mentorings?: Maybe<MentoringConnection>;
  /** One partnership, from the center that its id names. Null if that center has no such row. */
  partnership?: Maybe<Partnership>;
  /** Statistics of the partnerships of all centers: their number, in total and by group. */
  partnershipStatistics?: Maybe<PartnershipStatistics>;
  /** The partnerships of all centers, a page at a time. */
  partnerships?: Maybe<PartnershipConnection>;
  /** One placement, from the center that its id names. Null if that center has no such row. */
  placement?: Maybe<Placement>;
  /** Statistics of the placements of all centers: their number, in total and by group. */
  placementStatistics?: Maybe<PlacementStatistics>;
  /** The placements of all centers, a page at a time. */
  placements?: Maybe<PlacementConnection>;
  /** One position, from the center that its id names. Null if that center has no such row. */
  position?: Maybe<Position>;
  /** Statistics of the positions of all centers: their number, in total and by group. */
  positionStatistics?: Maybe<PositionStatistics>;
  /** The positions of all centers, a page at a time. */
  positions?: Maybe<PositionConnection>;
  /** One program, from the center that its id names. Null if that center has no such row. */
  program?: Maybe<Program>;
  /** Statistics of the programs of all centers: their number, in total and by group. */
  programStatistics?: Maybe<ProgramStatistics>;
  /** The programs of all centers, a page at a time. */
  programs?: Maybe<ProgramConnection>;
  /** One project, from the center that its id names. Null if that center has no such row. */
  project?: Maybe<Project>;
  /** Statistics of the projects of all centers: their number, in total and by group. */
  projectStatistics?: Maybe<ProjectStatistics>;
  /** The projects of all centers, a page at a time. */
  projects?: Maybe<ProjectConnection>;
  /** One publication, from the center that its id names. Null if that center has no such row. */
  publication?: Maybe<Publication>;
  /** Statistics of the publications of all centers: their number, in total and by group. */
  publicationStatistics?: Maybe<PublicationStatistics>;
  /** The publications of all centers, a page at a time. */
  publications?: Maybe<PublicationConnection>;
  /** One scholar, from the center that its id names. Null if that center has no such row. */
  scholar?: Maybe<Scholar>;
  /** Statistics of the scholars of all centers: their number, in total and by group. */
  scholarStatistics?: Maybe<ScholarStatistics>;
  /** The time from an origin to an event, for the scholars that match the filter, as a Kaplan-Meier curve. */
  scholarTimeToEvent?: Maybe<TimeToEvent>;
  /** The scholars of all centers, a page at a time. */
  scholars?: Maybe<ScholarConnection>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryAppointmentArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryAppointmentStatisticsArgs = {
  filter?: InputMaybe<AppointmentFilter>;
  groupBy?: InputMaybe<Array<AppointmentDimension>>;
  measures?: InputMaybe<Array<AppointmentMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryAwardArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryAwardStatisticsArgs = {
  filter?: InputMaybe<AwardFilter>;
  groupBy?: InputMaybe<Array<AwardDimension>>;
  measures?: InputMaybe<Array<AwardMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AwardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AwardOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryCompetencyAssessmentArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryCompetencyAssessmentStatisticsArgs = {
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  groupBy?: InputMaybe<Array<CompetencyAssessmentDimension>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryCompetencyAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetencyAssessmentOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryDataAccessRequestArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryDataAccessRequestStatisticsArgs = {
  distinct?: InputMaybe<Array<DataAccessRequestKey>>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  groupBy?: InputMaybe<Array<DataAccessRequestDimension>>;
  measures?: InputMaybe<Array<DataAccessRequestMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryDataAccessRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataAccessRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataAccessRequestOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryDisruptionArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryDisruptionStatisticsArgs = {
  filter?: InputMaybe<DisruptionFilter>;
  groupBy?: InputMaybe<Array<DisruptionDimension>>;
  measures?: InputMaybe<Array<DisruptionMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryEmbeddednessAssessmentArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryEmbeddednessAssessmentStatisticsArgs = {
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  groupBy?: InputMaybe<Array<EmbeddednessAssessmentDimension>>;
  measures?: InputMaybe<Array<EmbeddednessAssessmentMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryEmbeddednessAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmbeddednessAssessmentOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryEngagementArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryEngagementStatisticsArgs = {
  filter?: InputMaybe<EngagementFilter>;
  groupBy?: InputMaybe<Array<EngagementDimension>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EngagementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EngagementOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryMentoringArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryMentoringStatisticsArgs = {
  distinct?: InputMaybe<Array<MentoringKey>>;
  filter?: InputMaybe<MentoringFilter>;
  groupBy?: InputMaybe<Array<MentoringDimension>>;
  measures?: InputMaybe<Array<MentoringMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryMentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentoringFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentoringOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPartnershipArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPartnershipStatisticsArgs = {
  distinct?: InputMaybe<Array<PartnershipKey>>;
  filter?: InputMaybe<PartnershipFilter>;
  groupBy?: InputMaybe<Array<PartnershipDimension>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartnershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnershipOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPlacementArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPlacementStatisticsArgs = {
  distinct?: InputMaybe<Array<PlacementKey>>;
  filter?: InputMaybe<PlacementFilter>;
  groupBy?: InputMaybe<Array<PlacementDimension>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPositionArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPositionStatisticsArgs = {
  distinct?: InputMaybe<Array<PositionKey>>;
  filter?: InputMaybe<PositionFilter>;
  groupBy?: InputMaybe<Array<PositionDimension>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryProgramArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryProgramStatisticsArgs = {
  distinct?: InputMaybe<Array<ProgramKey>>;
  filter?: InputMaybe<ProgramFilter>;
  groupBy?: InputMaybe<Array<ProgramDimension>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryProjectStatisticsArgs = {
  filter?: InputMaybe<ProjectFilter>;
  groupBy?: InputMaybe<Array<ProjectDimension>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPublicationArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPublicationStatisticsArgs = {
  distinct?: InputMaybe<Array<PublicationKey>>;
  filter?: InputMaybe<PublicationFilter>;
  groupBy?: InputMaybe<Array<PublicationDimension>>;
  measures?: InputMaybe<Array<PublicationMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryScholarArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryScholarStatisticsArgs = {
  distinct?: InputMaybe<Array<ScholarKey>>;
  filter?: InputMaybe<ScholarFilter>;
  groupBy?: InputMaybe<Array<ScholarDimension>>;
  measures?: InputMaybe<Array<ScholarMeasure>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryScholarTimeToEventArgs = {
  event: ScholarEvent;
  filter?: InputMaybe<ScholarFilter>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryScholarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScholarFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScholarOrder>;
};

/** The person who makes an assessment. */
export type Rater =
  /** A mentor of the scholar. */
  | 'MENTOR'
  /** Staff of the program. */
  | 'PROGRAM'
  /** The scholar, as a self-assessment. */
  | 'SELF';

/** A condition on a value of `Rater`. If several operators are given, all must match. */
export type RaterFilter = {
  /** Matches this value. */
  eq?: InputMaybe<Rater>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<Rater>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A way in which a program recruits scholars. */
export type RecruitmentChannel =
  /** A nomination by a department. */
  | 'DEPARTMENT_NOMINATION'
  /** Outreach to underrepresented groups. */
  | 'DIVERSITY_OUTREACH'
  /** An open call for applications. */
  | 'OPEN_CALL'
  /** A nomination by a partner health system. */
  | 'PARTNER_NOMINATION';

/** A condition on a list of values of `RecruitmentChannel`. If several operators are given, all must match. */
export type RecruitmentChannelListFilter = {
  /** Matches lists that contain this value. */
  has?: InputMaybe<RecruitmentChannel>;
  /** Matches lists that contain any of these values. */
  hasAny?: InputMaybe<Array<RecruitmentChannel>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A way in which a disruption was resolved. */
export type Resolution =
  /** It was not resolved. */
  | 'NOT_RESOLVED'
  /** The scholar's time in the program was extended. */
  | 'PROGRAM_TIME_EXTENDED'
  /** The project was abandoned. */
  | 'PROJECT_ABANDONED'
  /** The project was changed. */
  | 'PROJECT_CHANGED'
  /** The partner resolved it. */
  | 'RESOLVED_BY_PARTNER'
  /** The program resolved it. */
  | 'RESOLVED_BY_PROGRAM';

/** A condition on a value of `Resolution`. If several operators are given, all must match. */
export type ResolutionFilter = {
  /** Matches this value. */
  eq?: InputMaybe<Resolution>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<Resolution>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A reason why a health system counts as a safety-net provider. Definitions differ and select different hospitals, so name the one that you use. */
export type SafetyNetBasis =
  /** The health system has a high disproportionate-share percentage (AHRQ Compendium). */
  | 'HIGH_DSH'
  /** The health system has a high burden of uncompensated care (AHRQ Compendium). */
  | 'HIGH_UNCOMPENSATED_CARE'
  /** The health system serves a largely uninsured or Medicaid population, by its own account. */
  | 'MEDICAID_CASELOAD'
  /** The health system serves patients regardless of ability to pay, by mandate or mission (Institute of Medicine, 2000). */
  | 'MISSION_OR_MANDATE';

/** A condition on a value of `SafetyNetBasis`. If several operators are given, all must match. */
export type SafetyNetBasisFilter = {
  /** Matches this value. */
  eq?: InputMaybe<SafetyNetBasis>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<SafetyNetBasis>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type Scholar = {
  __typename?: 'Scholar';
  /** The scholar's appointments to programs. */
  appointments?: Maybe<AppointmentConnection>;
  /** The awards that the scholar won. */
  awards?: Maybe<AwardConnection>;
  /** Whether the row is published, assumed, made up or the center's own record. */
  basis?: Maybe<Basis>;
  /** The source of the row, or the reason for an assumption. */
  basisNote?: Maybe<Scalars['String']['output']>;
  /** The center that holds the row. */
  center: Center;
  /** The year in which the scholar's cohort started. */
  cohort?: Maybe<Scalars['Int']['output']>;
  /** The assessments of the scholar's competencies over time. */
  competencyAssessments?: Maybe<CompetencyAssessmentConnection>;
  /** The scholar's progress from mentored to independent funding, on the date up to which the center's data are complete. */
  conversionStatus?: Maybe<ConversionStatus>;
  /** The degrees that the scholar held at the start of the program. */
  degrees?: Maybe<Array<Degree>>;
  /** The disciplines in which the scholar was trained or does research. */
  disciplines?: Maybe<Array<DisciplineAssignment>>;
  /** The disruptions of the scholar's work. */
  disruptions?: Maybe<DisruptionConnection>;
  /** The assessments of the scholar's embeddedness over time. */
  embeddednessAssessments?: Maybe<EmbeddednessAssessmentConnection>;
  /** The scholar's last day in the program. Null while the scholar is in training. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The health system in which the scholar's research is embedded. */
  hostSystem?: Maybe<HealthSystem>;
  /** The global id, `center:collection:local`, for example `leap:scholar:0001`. Its first part names the center that holds the row. */
  id: Scalars['ID']['output'];
  /** The date on which someone last checked the row. Null if that was not recorded. */
  lastReviewedOn?: Maybe<Scalars['Date']['output']>;
  /** The scholar's mentorings: one row for each mentor and role. */
  mentorings?: Maybe<MentoringConnection>;
  /** Whole months from `startDate` to `endDate`, both included. Null while the scholar is in training; statistics then count the scholar as censored. */
  monthsInProgram?: Maybe<Scalars['Int']['output']>;
  /** The full name, as the scholar writes it. */
  name?: Maybe<Scalars['String']['output']>;
  /** The scholar's ORCID iD, for example `0000-0002-1825-0097`. */
  orcid?: Maybe<Scalars['String']['output']>;
  /** The scholar's placements in health systems. */
  placements?: Maybe<PlacementConnection>;
  /** The positions that the scholar held before, during and after the program. */
  positions?: Maybe<PositionConnection>;
  /** The scholar's projects. */
  projects?: Maybe<ProjectConnection>;
  /** The publications that the scholar is an author of. */
  publications?: Maybe<PublicationConnection>;
  /** How the row entered the center's data, for example as a self-report. */
  sourceType?: Maybe<SourceType>;
  /** The scholar's first day in the program. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The scholar's stage in the program. */
  status?: Maybe<ScholarStatus>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AwardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AwardOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarCompetencyAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetencyAssessmentOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarDisruptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisruptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisruptionOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarEmbeddednessAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmbeddednessAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmbeddednessAssessmentOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarMentoringsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentoringFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentoringOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarPlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlacementOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
export type ScholarProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


/** A person in training as a learning health system (LHS) scientist at one center. No row shows `sex`, `raceEthnicity`, `isUnderrepresented`, `isAtRisk`: only statistics do. */
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
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The scholars on the page, each with its cursor. */
  edges: Array<ScholarEdge>;
  /** The scholars on the page. */
  nodes: Array<Scholar>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of scholars that match the filter, on all pages. */
  totalCount: Count;
};

/** A dimension that statistics can group scholars by. */
export type ScholarDimension =
  /** Group by `basis`: whether the row is published, assumed, made up or the center's own record. */
  | 'BASIS'
  /** Group by `center`: the center that holds the row. */
  | 'CENTER'
  /** Group by `cohort`: the year in which the scholar's cohort started. */
  | 'COHORT'
  /** Group by `conversionStatus`: the scholar's progress from mentored to independent funding, on the date up to which the center's data are complete. */
  | 'CONVERSION_STATUS'
  /** Group by `degrees`: the degrees that the scholar held at the start of the program. A scholar can be in several groups. */
  | 'DEGREES'
  /** Group by `disciplines.code`: the standard code of the discipline: NUCC taxonomy for a clinical one, CIP 2020 for a research one. A scholar can be in several groups. */
  | 'DISCIPLINES_CODE'
  /** Group by `disciplines.group`: the group that the discipline belongs to. A scholar can be in several groups. */
  | 'DISCIPLINES_GROUP'
  /** Group by `disciplines.kind`: whether the discipline is one of clinical training or a field of research. A scholar can be in several groups. */
  | 'DISCIPLINES_KIND'
  /** Group by the year of `endDate`: the scholar's last day in the program. */
  | 'END_DATE_YEAR'
  /** Group by `hostSystem`: the health system in which the scholar's research is embedded. */
  | 'HOST_SYSTEM'
  /** Group by `isAtRisk`: whether the program sees a risk that the scholar finishes without a completed project. */
  | 'IS_AT_RISK'
  /** Group by `isUnderrepresented`: whether the scholar is underrepresented as NIH notice NOT-OD-20-031 defines it: by race or ethnicity, disability or disadvantage. */
  | 'IS_UNDERREPRESENTED'
  /** Group by the year of `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON_YEAR'
  /** Group by `raceEthnicity`: the scholar's race and ethnicity: all categories that the scholar reports. A scholar can be in several groups. The values are AMERICAN_INDIAN_OR_ALASKA_NATIVE, ASIAN, BLACK, HISPANIC_OR_LATINO, MIDDLE_EASTERN_OR_NORTH_AFRICAN, NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER, WHITE. */
  | 'RACE_ETHNICITY'
  /** Group by `sex`: the scholar's sex, as the scholar reports it. The values are FEMALE, MALE, OTHER. */
  | 'SEX'
  /** Group by `sourceType`: how the row entered the center's data, for example as a self-report. */
  | 'SOURCE_TYPE'
  /** Group by the year of `startDate`: the scholar's first day in the program. */
  | 'START_DATE_YEAR'
  /** Group by `status`: the scholar's stage in the program. */
  | 'STATUS';

/** A scholar in a list, with its cursor. */
export type ScholarEdge = {
  __typename?: 'ScholarEdge';
  /** The position of the row in the list. Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The scholar. */
  node: Scholar;
};

/** An event in a scholar's career. The field `definition` of the answer says exactly what is counted. */
export type ScholarEvent =
  /** From the completion of the program to the first position with a leadership role. */
  | 'COMPLETION_TO_LEADERSHIP'
  /** From the first mentored career award (K) to the first R01 or equivalent as principal investigator. */
  | 'K_TO_R'
  /** From the first day in the program, which is itself a mentored award (K12), to the first R01 or equivalent as principal investigator. */
  | 'PROGRAM_TO_R';

/** Conditions on a scholar. All conditions of one object must match. A missing value matches only `isNull: true`; `not` of any other condition includes it. */
export type ScholarFilter = {
  /** All of these must match. An empty list matches everything. */
  and?: InputMaybe<Array<ScholarFilter>>;
  /** Filter by `basis`: whether the row is published, assumed, made up or the center's own record. */
  basis?: InputMaybe<BasisFilter>;
  /** Filter by `center`: the center that holds the row. */
  center?: InputMaybe<IdFilter>;
  /** Filter by `cohort`: the year in which the scholar's cohort started. */
  cohort?: InputMaybe<IntFilter>;
  /** Filter by `conversionStatus`: the scholar's progress from mentored to independent funding, on the date up to which the center's data are complete. */
  conversionStatus?: InputMaybe<ConversionStatusFilter>;
  /** Filter by `degrees`: the degrees that the scholar held at the start of the program. */
  degrees?: InputMaybe<DegreeListFilter>;
  /** Filter by `disciplines`: the disciplines in which the scholar was trained or does research. */
  disciplines?: InputMaybe<DisciplineAssignmentListFilter>;
  /** Filter by `endDate`: the scholar's last day in the program. */
  endDate?: InputMaybe<DateFilter>;
  /** Filter by `hostSystem`: the health system in which the scholar's research is embedded. */
  hostSystem?: InputMaybe<IdFilter>;
  /** Filter by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  id?: InputMaybe<IdFilter>;
  /** Filter by `lastReviewedOn`: the date on which someone last checked the row. */
  lastReviewedOn?: InputMaybe<DateFilter>;
  /** Filter by `monthsInProgram`: whole months from `startDate` to `endDate`, both included. */
  monthsInProgram?: InputMaybe<IntFilter>;
  /** Filter by `name`: the full name, as the scholar writes it. */
  name?: InputMaybe<TextFilter>;
  /** This must not match. */
  not?: InputMaybe<ScholarFilter>;
  /** At least one of these must match. An empty list matches nothing. */
  or?: InputMaybe<Array<ScholarFilter>>;
  /** Filter by `orcid`: the scholar's ORCID iD, for example `0000-0002-1825-0097`. */
  orcid?: InputMaybe<TextFilter>;
  /** Filter by `sourceType`: how the row entered the center's data, for example as a self-report. */
  sourceType?: InputMaybe<SourceTypeFilter>;
  /** Filter by `startDate`: the scholar's first day in the program. */
  startDate?: InputMaybe<DateFilter>;
  /** Filter by `status`: the scholar's stage in the program. */
  status?: InputMaybe<ScholarStatusFilter>;
};

/** A field of scholars whose values mean the same at every center, so that each value counts once. */
export type ScholarKey =
  /** Count the different values of `hostSystem`: the health system in which the scholar's research is embedded. */
  | 'HOST_SYSTEM';

/** A measure of scholars that statistics can summarize. */
export type ScholarMeasure =
  /** Summarize `monthsInProgram`: whole months from `startDate` to `endDate`, both included. Unit: months. */
  | 'MONTHS_IN_PROGRAM';

/** An order of scholars. */
export type ScholarOrder = {
  /** Ascending or descending. Rows without a value come last in both directions. */
  direction?: InputMaybe<Direction>;
  /** The field to sort by. */
  field: ScholarOrderField;
};

/** A field that scholars can be sorted by. */
export type ScholarOrderField =
  /** Sort by `center`: the center that holds the row. */
  | 'CENTER'
  /** Sort by `cohort`: the year in which the scholar's cohort started. */
  | 'COHORT'
  /** Sort by `endDate`: the scholar's last day in the program. */
  | 'END_DATE'
  /** Sort by `id`: the global id, `center:collection:local`, for example `leap:scholar:0001`. */
  | 'ID'
  /** Sort by `lastReviewedOn`: the date on which someone last checked the row. */
  | 'LAST_REVIEWED_ON'
  /** Sort by `monthsInProgram`: whole months from `startDate` to `endDate`, both included. */
  | 'MONTHS_IN_PROGRAM'
  /** Sort by `name`: the full name, as the scholar writes it. */
  | 'NAME'
  /** Sort by `startDate`: the scholar's first day in the program. */
  | 'START_DATE'
  /** Sort by `status`: the scholar's stage in the program. */
  | 'STATUS';

/** The number of scholars, in total and by group. */
export type ScholarStatistics = {
  __typename?: 'ScholarStatistics';
  /** Whether a row can be in several groups, so that the counts of the groups can add up to more than the total. */
  canOverlap: Scalars['Boolean']['output'];
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The different values of each entry of `distinct`, in that order. Empty without `distinct`. */
  distinct: Array<Distinct>;
  /** The groups, sorted by the values of `groupBy`. Empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** The number of rows in groups that are not listed. If fewer than 5 people of a center share a value in all dimensions that are not SENSITIVE, the center does not show how they are spread over a SENSITIVE dimension. It lists every possible group, BOUNDED from zero to all of those rows. If there are too many possible groups, it lists none of them and counts the rows here. */
  notListed: Count;
  /** One summary for each entry of `measures`, in that order, of all rows that match the filter. Empty without `measures`. For fewer than 5 of its people, a center shows only two things of a SENSITIVE measure: the number of rows, and the range that the contract declares. It does the same for the total if it does so for one of the groups. */
  summaries: Array<Summary>;
  /** The number of different scholars that match the filter. */
  total: Count;
};

/** The stage of a scholar in the program. */
export type ScholarStatus =
  /** The scholar is in the program. */
  | 'ACTIVE'
  /** The scholar completed the program as planned. */
  | 'COMPLETED'
  /** The scholar left the program early for a funded position of their own. */
  | 'COMPLETED_EARLY_FUNDED'
  /** The scholar left the program without completing it. */
  | 'WITHDRAWN';

/** A condition on a value of `ScholarStatus`. If several operators are given, all must match. */
export type ScholarStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<ScholarStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<ScholarStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The severity of a disruption. */
export type Severity =
  /** A minor disruption. */
  | 'MINOR'
  /** A moderate disruption. */
  | 'MODERATE'
  /** A severe disruption. */
  | 'SEVERE';

/** A condition on a value of `Severity`. If several operators are given, all must match. */
export type SeverityFilter = {
  /** Matches this value. */
  eq?: InputMaybe<Severity>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<Severity>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How a record entered the center's data. */
export type SourceType =
  /** Produced by a program, for example from a public database. */
  | 'COMPUTER_GENERATED'
  /** Entered by staff of the center. */
  | 'MANUALLY_ENTERED'
  /** Reported by the person whom the record describes. */
  | 'SELF_REPORTED';

/** A condition on a value of `SourceType`. If several operators are given, all must match. */
export type SourceTypeFilter = {
  /** Matches this value. */
  eq?: InputMaybe<SourceType>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<SourceType>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A kind of stakeholder. A person is counted under the viewpoint that they mainly represent. */
export type StakeholderType =
  /** Organizations that speak for patients or caregivers. */
  | 'ADVOCACY'
  /** Caregivers of patients. */
  | 'CAREGIVER'
  /** Clinicians. */
  | 'CLINICIAN'
  /** Communities. */
  | 'COMMUNITY'
  /** Clinics, hospitals and health systems. */
  | 'HEALTH_SYSTEM'
  /** Life science and health technology companies. */
  | 'INDUSTRY'
  /** Patients. */
  | 'PATIENT'
  /** Payers, such as insurers. */
  | 'PAYER'
  /** Policy makers. */
  | 'POLICY_MAKER'
  /** Purchasers of health care, such as employers. */
  | 'PURCHASER'
  /** Researchers. */
  | 'RESEARCHER'
  /** Institutions that train health professionals. */
  | 'TRAINING_INSTITUTION';

/** A condition on a value of `StakeholderType`. If several operators are given, all must match. */
export type StakeholderTypeFilter = {
  /** Matches this value. */
  eq?: InputMaybe<StakeholderType>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<StakeholderType>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The rows that have the same value in every dimension. */
export type StatisticsGroup = {
  __typename?: 'StatisticsGroup';
  /** The number of centers that hold at least one row of the group. */
  centers: Count;
  /** The number of different rows in the group. */
  count: Count;
  /** The value in each dimension, in the order of `groupBy`. */
  keys: Array<GroupKey>;
  /** One summary for each entry of `measures`, in that order, of the rows of the group. Empty without `measures`. */
  summaries: Array<Summary>;
};

/** A study method. */
export type StudyMethod =
  /** An economic evaluation. */
  | 'ECONOMIC_EVALUATION'
  /** An implementation study. */
  | 'IMPLEMENTATION_STUDY'
  /** A study with mixed methods. */
  | 'MIXED_METHODS'
  /** An observational cohort study. */
  | 'OBSERVATIONAL_COHORT'
  /** A pragmatic trial. */
  | 'PRAGMATIC_TRIAL'
  /** A predictive model. */
  | 'PREDICTIVE_MODEL'
  /** A qualitative study. */
  | 'QUALITATIVE'
  /** A quality improvement study. */
  | 'QUALITY_IMPROVEMENT';

/** A condition on a list of values of `StudyMethod`. If several operators are given, all must match. */
export type StudyMethodListFilter = {
  /** Matches lists that contain this value. */
  has?: InputMaybe<StudyMethod>;
  /** Matches lists that contain any of these values. */
  hasAny?: InputMaybe<Array<StudyMethod>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A summary of one measure. A row is counted in exactly one of `count`, `missing` and `censored`. A measure that counts something for each of something else, such as scholars for each mentor, has no rows of its own: `count` is then the number of mentors. */
export type Summary = {
  __typename?: 'Summary';
  /** The histogram, over the bins that the contract defines. */
  bins: Array<Bin>;
  /** The number of rows that have started and not ended. They last at least from their start to the date up to which the center's data are complete. Mean, variance, `min` and `max` leave them out; quantiles and bins take them into account. */
  censored: Count;
  /** The number of rows with a value. */
  count: Count;
  /** The largest value. A SENSITIVE measure shows only the bounds of the contract, because the largest value belongs to a single person. */
  max: Measurement;
  /** The arithmetic mean of the rows with a value. */
  mean: Measurement;
  /** The measure, as named in `measures`. */
  measure: Scalars['String']['output'];
  /** The median. A censored row counts as longer than it has lasted so far. */
  median: QuantileBounds;
  /** The smallest value. A SENSITIVE measure shows only the bounds of the contract, because the smallest value belongs to a single person. */
  min: Measurement;
  /** The number of rows without a value, of which nothing is known. */
  missing: Count;
  /** The first quartile. A censored row counts as longer than it has lasted so far. */
  p25: QuantileBounds;
  /** The third quartile. A censored row counts as longer than it has lasted so far. */
  p75: QuantileBounds;
  /** The sample standard deviation: the square root of the variance. */
  standardDeviation: Measurement;
  /** The unit of the measure, for example `days`. */
  unit: Scalars['String']['output'];
  /** The sample variance: the squared deviations from the mean, divided by one less than `count`. Null for fewer than two rows. Shown only where it is exact. */
  variance: Measurement;
};

/** The tenure of an academic position. */
export type TenureStatus =
  /** Not on the tenure track. */
  | 'NOT_ON_TRACK'
  /** On the tenure track. */
  | 'ON_TRACK'
  /** Tenured. */
  | 'TENURED';

/** A condition on a value of `TenureStatus`. If several operators are given, all must match. */
export type TenureStatusFilter = {
  /** Matches this value. */
  eq?: InputMaybe<TenureStatus>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<TenureStatus>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A condition on text. Case and accents are ignored. If several operators are given, all must match. */
export type TextFilter = {
  /** Matches texts that contain this one. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Matches this text as a whole. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Matches any of these texts as a whole. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True matches rows without a value, false matches rows with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches texts that start with this one. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A condition on a list of texts. Case and accents are ignored. If several operators are given, all must match. */
export type TextListFilter = {
  /** Matches lists that contain this text. */
  has?: InputMaybe<Scalars['String']['input']>;
  /** Matches lists that contain any of these texts. */
  hasAny?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True matches empty lists, false matches lists with at least one value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The time to an event. If a center is missing, the curve is withheld, because that center's scholars belong to the risk set. The counts are then lower bounds. */
export type TimeToEvent = {
  __typename?: 'TimeToEvent';
  /** Which centers answered, and why the others did not. */
  completeness: Completeness;
  /** The survival curve, with the counts behind it. */
  curve: Curve;
  /** What exactly is counted. */
  definition: EventDefinition;
};

/** The point in the program at which an assessment takes place. */
export type Timepoint =
  /** The start of the program. */
  | 'ENTRY'
  /** The end of the program. */
  | 'EXIT'
  /** A time after the program. */
  | 'FOLLOWUP'
  /** The middle of the program. */
  | 'MID';

/** A condition on a value of `Timepoint`. If several operators are given, all must match. */
export type TimepointFilter = {
  /** Matches this value. */
  eq?: InputMaybe<Timepoint>;
  /** Matches any of these values. */
  in?: InputMaybe<Array<Timepoint>>;
  /** True matches rows without a value, false matches rows with one. */
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

export type ProvenanceDirectiveArgs = {
  proposed?: Maybe<Scalars['String']['input']>;
  source?: Maybe<Scalars['String']['input']>;
};

export type ProvenanceDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = ProvenanceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  provenance?: ProvenanceDirectiveResolver<any, any, ContextType>;
  relation?: RelationDirectiveResolver<any, any, ContextType>;
  shared?: SharedDirectiveResolver<any, any, ContextType>;
};
