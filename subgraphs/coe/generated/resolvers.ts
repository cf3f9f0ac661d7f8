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

export type AgreementType =
  | 'AFFILIATION_AGREEMENT'
  | 'DATA_USE_AGREEMENT'
  | 'IRB_RELIANCE'
  | 'MEMORANDUM_OF_UNDERSTANDING';

export type AgreementTypeListFilter = {
  has?: InputMaybe<AgreementType>;
  hasAny?: InputMaybe<Array<AgreementType>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
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
  basis: Basis;
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
  effortPercent: Scalars['Int']['output'];
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
  hasSupplement: Scalars['Boolean']['output'];
  /**
   * `center:collection:local`, such as `leap:scholar:0001`: it names its owner.
   *
   * _class CONSORTIUM_
   */
  id: Scalars['ID']['output'];
  /**
   * The partnership in which the scholar works during the appointment.
   *
   * _class CONSORTIUM_
   */
  partnership?: Maybe<Partnership>;
  /**
   * Months that the appointment was made for.
   *
   * _class CONSORTIUM_
   */
  plannedMonths: Scalars['Int']['output'];
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
  startDate: Scalars['Date']['output'];
  /**
   * How the appointment stands.
   *
   * _class CONSORTIUM_
   */
  status: AppointmentStatus;
  /**
   * The way through the program, in its own words.
   *
   * _class CONSORTIUM_
   */
  track?: Maybe<Scalars['String']['output']>;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  updatedOn?: Maybe<Scalars['Date']['output']>;
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
  | 'TRACK'
  /** _class CONSORTIUM_ */
  | 'UPDATED_ON_YEAR';

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
  /** _class CONSORTIUM_ */
  updatedOn?: InputMaybe<DateFilter>;
};

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
  | 'PLANNED_MONTHS'
  | 'START_DATE'
  | 'STATUS'
  | 'TRACK'
  | 'UPDATED_ON';

/** How many appointments there are, in all and by group. */
export type AppointmentStatistics = {
  __typename?: 'AppointmentStatistics';
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Can a row be in several groups, so that their counts may exceed the total? */
  overlapping: Scalars['Boolean']['output'];
  /** Distinct rows that match the filter. */
  total: Count;
  /** What groups that nobody could list may hold. */
  unlisted: Count;
};

/** How an appointment stands (proposed). */
export type AppointmentStatus =
  | 'ACTIVE'
  | 'COMPLETED'
  | 'COMPLETED_EARLY_FUNDED'
  | 'EXTENDED'
  | 'WITHDREW';

export type AppointmentStatusFilter = {
  eq?: InputMaybe<AppointmentStatus>;
  in?: InputMaybe<Array<AppointmentStatus>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where a statement comes from. */
export type Basis =
  /** Not published: chosen to agree with every published fact. */
  | 'ASSUMED'
  /** A published fact; `basisNote` names the source. */
  | 'PUBLIC'
  /** Made up, for demonstration. */
  | 'SYNTHETIC';

export type BasisFilter = {
  eq?: InputMaybe<Basis>;
  in?: InputMaybe<Array<Basis>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BooleanFilter = {
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
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
  id: Scalars['ID']['output'];
  /**
   * The center's partnerships.
   *
   * _merge FIELDS_
   */
  partnerships?: Maybe<PartnershipConnection>;
  /**
   * The center's programs.
   *
   * _merge FIELDS_
   */
  programs?: Maybe<ProgramConnection>;
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
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartnershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnershipOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramOrder>;
};


/** A center of excellence. Its name and place are the registry's; its rows are its own. */
export type CenterScholarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScholarFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** Who was asked, who answered, what is missing and why. `considered` counts every configured center, always. */
export type Completeness = {
  __typename?: 'Completeness';
  answered: Scalars['Int']['output'];
  /** One report a center, by center id. */
  centers: Array<CenterReport>;
  considered: Scalars['Int']['output'];
  /** No center was denied or failed. */
  isComplete: Scalars['Boolean']['output'];
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
  /** A center is missing: the number is at least `lower`. */
  | 'INCOMPLETE'
  /** `value` is the number, opened by secure aggregation. */
  | 'POOLED';

/** Matches on a date; `from` and `to` are inclusive. */
export type DateFilter = {
  eq?: InputMaybe<Scalars['Date']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A degree held (Flight Tracker's survey list, extended by the program announcements: ScD, DrPH). */
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
  present?: InputMaybe<Scalars['Boolean']['input']>;
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
  group: DisciplineGroup;
  /**
   * Is it the scholar's main one?
   *
   * _class CONSORTIUM_
   */
  isPrimary: Scalars['Boolean']['output'];
  /**
   * Clinical training, or a field of research.
   *
   * _class CONSORTIUM_
   */
  kind: DisciplineKind;
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
  present?: InputMaybe<Scalars['Boolean']['input']>;
  some?: InputMaybe<DisciplineAssignmentFilter>;
};

/** Disciplines in groups (proposed; PHYSICIAN, other clinical and POPULATION_HEALTH_SCIENCES are the paper's words). */
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
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What an assignment to a discipline is about. */
export type DisciplineKind =
  /** Clinical training. */
  | 'CLINICAL'
  /** A field of research that is not a clinical one. */
  | 'RESEARCH';

export type DisciplineKindFilter = {
  eq?: InputMaybe<DisciplineKind>;
  in?: InputMaybe<Array<DisciplineKind>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A field that a center left out of its answer, or that has to be read with care. */
export type FieldReport = {
  __typename?: 'FieldReport';
  /** A code of the catalogue. */
  code: Scalars['String']['output'];
  /** `Type.field` */
  field: Scalars['String']['output'];
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

/** Kinds of health systems (VETERANS_AFFAIRS and SAFETY_NET_PUBLIC are the paper's words, the rest proposed). */
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
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches on an identifier, exactly. A filter that is given as null is as good as not given. */
export type IdFilter = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches on a list of identifiers. */
export type IdListFilter = {
  has?: InputMaybe<Scalars['ID']['input']>;
  hasAny?: InputMaybe<Array<Scalars['ID']['input']>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An institution: known to the registry. */
export type Institution = {
  __typename?: 'Institution';
  id: Scalars['ID']['output'];
};

/** What the institution puts behind a program (proposed, after the activities the paper names). */
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
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches on a whole number; `from` and `to` are inclusive. */
export type IntFilter = {
  eq?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
  to?: InputMaybe<Scalars['Int']['input']>;
};

/** Where one page of a list begins and ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give it as `after` to read on. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Are there rows after this page, as far as the centers that answered know? */
  hasNextPage: Scalars['Boolean']['output'];
  /** Was the page asked for with `after`? */
  hasPreviousPage: Scalars['Boolean']['output'];
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
  agreements: Array<AgreementType>;
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
  basis: Basis;
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
   * How the partnership stands.
   *
   * _class CONSORTIUM_
   */
  status: PartnershipStatus;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  updatedOn?: Maybe<Scalars['Date']['output']>;
};


/**
 * A center's partnership with one health system.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type PartnershipAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
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
  | 'HAS_LIAISON'
  /** _class CONSORTIUM_ */
  | 'HEALTH_SYSTEM'
  /** _class CONSORTIUM_ */
  | 'IS_SAFETY_NET'
  /** _class CONSORTIUM_ */
  | 'PARTNER_KIND'
  /** _class CONSORTIUM_ */
  | 'SAFETY_NET_BASIS'
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'STATUS'
  /** _class CONSORTIUM_ */
  | 'UPDATED_ON_YEAR';

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
  hasLiaison?: InputMaybe<BooleanFilter>;
  /** _class CONSORTIUM_ */
  healthSystem?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  isSafetyNet?: InputMaybe<BooleanFilter>;
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
  status?: InputMaybe<PartnershipStatusFilter>;
  /** _class CONSORTIUM_ */
  updatedOn?: InputMaybe<DateFilter>;
};

/** How a partnership is held together (proposed, after KPWHRI's "from opportunistic to formal"). */
export type PartnershipFormality =
  | 'FORMAL'
  | 'OPPORTUNISTIC';

export type PartnershipFormalityFilter = {
  eq?: InputMaybe<PartnershipFormality>;
  in?: InputMaybe<Array<PartnershipFormality>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PartnershipOrder = {
  direction?: InputMaybe<Direction>;
  field: PartnershipOrderField;
};

export type PartnershipOrderField =
  | 'CENTER'
  | 'END_DATE'
  | 'FORMALITY'
  | 'ID'
  | 'LIAISON_EFFORT_PERCENT'
  | 'START_DATE'
  | 'STATUS'
  | 'UPDATED_ON';

/** How many partnerships there are, in all and by group. */
export type PartnershipStatistics = {
  __typename?: 'PartnershipStatistics';
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Can a row be in several groups, so that their counts may exceed the total? */
  overlapping: Scalars['Boolean']['output'];
  /** Distinct rows that match the filter. */
  total: Count;
  /** What groups that nobody could list may hold. */
  unlisted: Count;
};

export type PartnershipStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'PLANNED';

export type PartnershipStatusFilter = {
  eq?: InputMaybe<PartnershipStatus>;
  in?: InputMaybe<Array<PartnershipStatus>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
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
  acronym: Scalars['String']['output'];
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
  awards: Array<ProgramAward>;
  /**
   * Where the row comes from: published, assumed or made up.
   *
   * _class PUBLIC_
   */
  basis: Basis;
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
  curriculum: Array<Scalars['String']['output']>;
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
  institutionalResources: Array<InstitutionalResource>;
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
  name: Scalars['String']['output'];
  /**
   * The health systems that take part in the program.
   *
   * _class PUBLIC_
   */
  partnerSystems: Array<HealthSystem>;
  /**
   * How scholars are found.
   *
   * _class PUBLIC_
   */
  recruitment: Array<RecruitmentChannel>;
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
  startDate: Scalars['Date']['output'];
  /**
   * Ways through the program, in its own words.
   *
   * _class PUBLIC_
   */
  tracks: Array<Scalars['String']['output']>;
  /**
   * The day on which the row was last looked at.
   *
   * _class PUBLIC_
   */
  updatedOn?: Maybe<Scalars['Date']['output']>;
};


/**
 * A training program of a center. It may outlive the award it began with.
 *
 * _class PUBLIC · one row, at the center that its id names_
 */
export type ProgramAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};

export type ProgramAward = {
  __typename?: 'ProgramAward';
  /**
   * NIH activity code, such as K12 or P30.
   *
   * _class PUBLIC_
   */
  activityCode: Scalars['String']['output'];
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
  isConfirmed: Scalars['Boolean']['output'];
  /**
   * NIH core project number, such as K12HS026379.
   *
   * _class PUBLIC_
   */
  number: Scalars['String']['output'];
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
  present?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** _class PUBLIC_ */
  | 'UPDATED_ON_YEAR';

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
  tracks?: InputMaybe<TextListFilter>;
  /** _class PUBLIC_ */
  updatedOn?: InputMaybe<DateFilter>;
};

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
  | 'MAX_DURATION_MONTHS'
  | 'MIN_DURATION_MONTHS'
  | 'MIN_EFFORT_PERCENT'
  | 'NAME'
  | 'RESEARCH_FUNDS_PER_YEAR'
  | 'SALARY_CAP'
  | 'START_DATE'
  | 'UPDATED_ON';

/** How many programs there are, in all and by group. */
export type ProgramStatistics = {
  __typename?: 'ProgramStatistics';
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Can a row be in several groups, so that their counts may exceed the total? */
  overlapping: Scalars['Boolean']['output'];
  /** Distinct rows that match the filter. */
  total: Count;
  /** What groups that nobody could list may hold. */
  unlisted: Count;
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
  scholar?: Maybe<Scholar>;
  /**
   * Counts of scholars; up to three dimensions. Empty only when an argument is wrong.
   *
   * _merge FIELDS_
   */
  scholarStatistics?: Maybe<ScholarStatistics>;
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
};


export type QueryAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


export type QueryPartnershipArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPartnershipStatisticsArgs = {
  filter?: InputMaybe<PartnershipFilter>;
  groupBy?: InputMaybe<Array<PartnershipDimension>>;
};


export type QueryPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartnershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnershipOrder>;
};


export type QueryProgramArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramStatisticsArgs = {
  filter?: InputMaybe<ProgramFilter>;
  groupBy?: InputMaybe<Array<ProgramDimension>>;
};


export type QueryProgramsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramOrder>;
};


export type QueryScholarArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScholarStatisticsArgs = {
  filter?: InputMaybe<ScholarFilter>;
  groupBy?: InputMaybe<Array<ScholarDimension>>;
};


export type QueryScholarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScholarFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScholarOrder>;
};

/** How a program finds its scholars (proposed). */
export type RecruitmentChannel =
  | 'DEPARTMENT_NOMINATION'
  | 'DIVERSITY_OUTREACH'
  | 'OPEN_CALL'
  | 'PARTNER_NOMINATION';

export type RecruitmentChannelListFilter = {
  has?: InputMaybe<RecruitmentChannel>;
  hasAny?: InputMaybe<Array<RecruitmentChannel>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why a system counts as safety net. Definitions differ and select different hospitals: name the one you use. */
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
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
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
   * Where the row comes from: published, assumed or made up.
   *
   * _class CONSORTIUM_
   */
  basis: Basis;
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
  cohort: Scalars['Int']['output'];
  /**
   * Degrees held at the start of the program.
   *
   * _class CONSORTIUM_
   */
  degrees: Array<Degree>;
  /**
   * What the scholar is trained in, and does research in.
   *
   * _class CONSORTIUM_
   */
  disciplines: Array<DisciplineAssignment>;
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
   * As the scholar writes it.
   *
   * _class IDENTIFYING_
   */
  name: Scalars['String']['output'];
  /**
   * ORCID iD, with its ISO 7064 check digit.
   *
   * _class IDENTIFYING_
   */
  orcid?: Maybe<Scalars['String']['output']>;
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
  startDate: Scalars['Date']['output'];
  /**
   * Where the scholar stands.
   *
   * _class CONSORTIUM_
   */
  status: ScholarStatus;
  /**
   * The day on which the row was last looked at.
   *
   * _class CONSORTIUM_
   */
  updatedOn?: Maybe<Scalars['Date']['output']>;
};


/**
 * A person in training as a learning-health-system scientist at one center.
 *
 * _class CONSORTIUM · one row, at the center that its id names_
 */
export type ScholarAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
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
  /** _class CONSORTIUM_ */
  | 'SOURCE_TYPE'
  /** _class CONSORTIUM_ */
  | 'START_DATE_YEAR'
  /** _class CONSORTIUM_ */
  | 'STATUS'
  /** _class CONSORTIUM_ */
  | 'UPDATED_ON_YEAR';

export type ScholarEdge = {
  __typename?: 'ScholarEdge';
  cursor: Scalars['String']['output'];
  node: Scholar;
};

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
  degrees?: InputMaybe<DegreeListFilter>;
  /** _class CONSORTIUM_ */
  disciplines?: InputMaybe<DisciplineAssignmentListFilter>;
  /** _class CONSORTIUM_ */
  endDate?: InputMaybe<DateFilter>;
  /** _class CONSORTIUM_ */
  hostSystem?: InputMaybe<IdFilter>;
  /** _class CONSORTIUM_ */
  id?: InputMaybe<IdFilter>;
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
  /** _class CONSORTIUM_ */
  updatedOn?: InputMaybe<DateFilter>;
};

export type ScholarOrder = {
  direction?: InputMaybe<Direction>;
  field: ScholarOrderField;
};

export type ScholarOrderField =
  | 'CENTER'
  | 'COHORT'
  | 'END_DATE'
  | 'ID'
  | 'NAME'
  | 'START_DATE'
  | 'STATUS'
  | 'UPDATED_ON';

/** How many scholars there are, in all and by group. */
export type ScholarStatistics = {
  __typename?: 'ScholarStatistics';
  completeness: Completeness;
  /** By the values of `groupBy`, in their order; empty without `groupBy`. */
  groups: Array<StatisticsGroup>;
  /** Can a row be in several groups, so that their counts may exceed the total? */
  overlapping: Scalars['Boolean']['output'];
  /** Distinct rows that match the filter. */
  total: Count;
  /** What groups that nobody could list may hold. */
  unlisted: Count;
};

/** Where a scholar stands in the program. */
export type ScholarStatus =
  | 'ACTIVE'
  | 'COMPLETED'
  /** Left early for a funded position of their own. */
  | 'COMPLETED_EARLY_FUNDED'
  | 'WITHDREW';

export type ScholarStatusFilter = {
  eq?: InputMaybe<ScholarStatus>;
  in?: InputMaybe<Array<ScholarStatus>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How a row came to be known (after Flight Tracker's source types). */
export type SourceType =
  | 'COMPUTER_GENERATED'
  | 'MANUALLY_ENTERED'
  | 'SELF_REPORTED';

export type SourceTypeFilter = {
  eq?: InputMaybe<SourceType>;
  in?: InputMaybe<Array<SourceType>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
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
};

/** Matches on text, on a folded key: case and accents do not count. */
export type TextFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Matches on a list of texts, on folded keys. */
export type TextListFilter = {
  has?: InputMaybe<Scalars['String']['input']>;
  hasAny?: InputMaybe<Array<Scalars['String']['input']>>;
  present?: InputMaybe<Scalars['Boolean']['input']>;
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
  Center: Center;
  Partnership: Partnership;
  Program: Program;
  Scholar: Scholar;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Appointment:
    ( { __typename: 'Appointment' }
    & GraphQLRecursivePick<FederationTypes['Appointment'], {"id":true}> );
  Center:
    ( { __typename: 'Center' }
    & GraphQLRecursivePick<FederationTypes['Center'], {"id":true}> );
  Partnership:
    ( { __typename: 'Partnership' }
    & GraphQLRecursivePick<FederationTypes['Partnership'], {"id":true}> );
  Program:
    ( { __typename: 'Program' }
    & GraphQLRecursivePick<FederationTypes['Program'], {"id":true}> );
  Scholar:
    ( { __typename: 'Scholar' }
    & GraphQLRecursivePick<FederationTypes['Scholar'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgreementType: ResolverTypeWrapper<Partial<AgreementType>>;
  AgreementTypeListFilter: ResolverTypeWrapper<Partial<AgreementTypeListFilter>>;
  Appointment: ResolverTypeWrapper<Partial<Appointment>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  AppointmentConnection: ResolverTypeWrapper<Partial<AppointmentConnection>>;
  AppointmentDimension: ResolverTypeWrapper<Partial<AppointmentDimension>>;
  AppointmentEdge: ResolverTypeWrapper<Partial<AppointmentEdge>>;
  AppointmentFilter: ResolverTypeWrapper<Partial<AppointmentFilter>>;
  AppointmentOrder: ResolverTypeWrapper<Partial<AppointmentOrder>>;
  AppointmentOrderField: ResolverTypeWrapper<Partial<AppointmentOrderField>>;
  AppointmentStatistics: ResolverTypeWrapper<Partial<AppointmentStatistics>>;
  AppointmentStatus: ResolverTypeWrapper<Partial<AppointmentStatus>>;
  AppointmentStatusFilter: ResolverTypeWrapper<Partial<AppointmentStatusFilter>>;
  Basis: ResolverTypeWrapper<Partial<Basis>>;
  BasisFilter: ResolverTypeWrapper<Partial<BasisFilter>>;
  BooleanFilter: ResolverTypeWrapper<Partial<BooleanFilter>>;
  Center: ResolverTypeWrapper<Partial<Center>>;
  CenterRef: ResolverTypeWrapper<Partial<CenterRef>>;
  CenterReport: ResolverTypeWrapper<Partial<CenterReport>>;
  CenterStatus: ResolverTypeWrapper<Partial<CenterStatus>>;
  Completeness: ResolverTypeWrapper<Partial<Completeness>>;
  Count: ResolverTypeWrapper<Partial<Count>>;
  CountStatus: ResolverTypeWrapper<Partial<CountStatus>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateFilter: ResolverTypeWrapper<Partial<DateFilter>>;
  Degree: ResolverTypeWrapper<Partial<Degree>>;
  DegreeListFilter: ResolverTypeWrapper<Partial<DegreeListFilter>>;
  Direction: ResolverTypeWrapper<Partial<Direction>>;
  DisciplineAssignment: ResolverTypeWrapper<Partial<DisciplineAssignment>>;
  DisciplineAssignmentFilter: ResolverTypeWrapper<Partial<DisciplineAssignmentFilter>>;
  DisciplineAssignmentListFilter: ResolverTypeWrapper<Partial<DisciplineAssignmentListFilter>>;
  DisciplineGroup: ResolverTypeWrapper<Partial<DisciplineGroup>>;
  DisciplineGroupFilter: ResolverTypeWrapper<Partial<DisciplineGroupFilter>>;
  DisciplineKind: ResolverTypeWrapper<Partial<DisciplineKind>>;
  DisciplineKindFilter: ResolverTypeWrapper<Partial<DisciplineKindFilter>>;
  FieldReport: ResolverTypeWrapper<Partial<FieldReport>>;
  GroupKey: ResolverTypeWrapper<Partial<GroupKey>>;
  HealthSystem: ResolverTypeWrapper<Partial<HealthSystem>>;
  HealthSystemKind: ResolverTypeWrapper<Partial<HealthSystemKind>>;
  HealthSystemKindFilter: ResolverTypeWrapper<Partial<HealthSystemKindFilter>>;
  IdFilter: ResolverTypeWrapper<Partial<IdFilter>>;
  IdListFilter: ResolverTypeWrapper<Partial<IdListFilter>>;
  Institution: ResolverTypeWrapper<Partial<Institution>>;
  InstitutionalResource: ResolverTypeWrapper<Partial<InstitutionalResource>>;
  InstitutionalResourceListFilter: ResolverTypeWrapper<Partial<InstitutionalResourceListFilter>>;
  IntFilter: ResolverTypeWrapper<Partial<IntFilter>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Partnership: ResolverTypeWrapper<Partial<Partnership>>;
  PartnershipConnection: ResolverTypeWrapper<Partial<PartnershipConnection>>;
  PartnershipDimension: ResolverTypeWrapper<Partial<PartnershipDimension>>;
  PartnershipEdge: ResolverTypeWrapper<Partial<PartnershipEdge>>;
  PartnershipFilter: ResolverTypeWrapper<Partial<PartnershipFilter>>;
  PartnershipFormality: ResolverTypeWrapper<Partial<PartnershipFormality>>;
  PartnershipFormalityFilter: ResolverTypeWrapper<Partial<PartnershipFormalityFilter>>;
  PartnershipOrder: ResolverTypeWrapper<Partial<PartnershipOrder>>;
  PartnershipOrderField: ResolverTypeWrapper<Partial<PartnershipOrderField>>;
  PartnershipStatistics: ResolverTypeWrapper<Partial<PartnershipStatistics>>;
  PartnershipStatus: ResolverTypeWrapper<Partial<PartnershipStatus>>;
  PartnershipStatusFilter: ResolverTypeWrapper<Partial<PartnershipStatusFilter>>;
  Program: ResolverTypeWrapper<Partial<Program>>;
  ProgramAward: ResolverTypeWrapper<Partial<ProgramAward>>;
  ProgramAwardFilter: ResolverTypeWrapper<Partial<ProgramAwardFilter>>;
  ProgramAwardListFilter: ResolverTypeWrapper<Partial<ProgramAwardListFilter>>;
  ProgramConnection: ResolverTypeWrapper<Partial<ProgramConnection>>;
  ProgramDimension: ResolverTypeWrapper<Partial<ProgramDimension>>;
  ProgramEdge: ResolverTypeWrapper<Partial<ProgramEdge>>;
  ProgramFilter: ResolverTypeWrapper<Partial<ProgramFilter>>;
  ProgramOrder: ResolverTypeWrapper<Partial<ProgramOrder>>;
  ProgramOrderField: ResolverTypeWrapper<Partial<ProgramOrderField>>;
  ProgramStatistics: ResolverTypeWrapper<Partial<ProgramStatistics>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecruitmentChannel: ResolverTypeWrapper<Partial<RecruitmentChannel>>;
  RecruitmentChannelListFilter: ResolverTypeWrapper<Partial<RecruitmentChannelListFilter>>;
  SafetyNetBasis: ResolverTypeWrapper<Partial<SafetyNetBasis>>;
  SafetyNetBasisFilter: ResolverTypeWrapper<Partial<SafetyNetBasisFilter>>;
  Scholar: ResolverTypeWrapper<Partial<Scholar>>;
  ScholarConnection: ResolverTypeWrapper<Partial<ScholarConnection>>;
  ScholarDimension: ResolverTypeWrapper<Partial<ScholarDimension>>;
  ScholarEdge: ResolverTypeWrapper<Partial<ScholarEdge>>;
  ScholarFilter: ResolverTypeWrapper<Partial<ScholarFilter>>;
  ScholarOrder: ResolverTypeWrapper<Partial<ScholarOrder>>;
  ScholarOrderField: ResolverTypeWrapper<Partial<ScholarOrderField>>;
  ScholarStatistics: ResolverTypeWrapper<Partial<ScholarStatistics>>;
  ScholarStatus: ResolverTypeWrapper<Partial<ScholarStatus>>;
  ScholarStatusFilter: ResolverTypeWrapper<Partial<ScholarStatusFilter>>;
  SourceType: ResolverTypeWrapper<Partial<SourceType>>;
  SourceTypeFilter: ResolverTypeWrapper<Partial<SourceTypeFilter>>;
  StatisticsGroup: ResolverTypeWrapper<Partial<StatisticsGroup>>;
  TextFilter: ResolverTypeWrapper<Partial<TextFilter>>;
  TextListFilter: ResolverTypeWrapper<Partial<TextListFilter>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgreementTypeListFilter: Partial<AgreementTypeListFilter>;
  Appointment: Partial<Appointment | FederationReferenceTypes['Appointment']>;
  ID: Partial<Scalars['ID']['output']>;
  AppointmentConnection: Partial<AppointmentConnection>;
  AppointmentEdge: Partial<AppointmentEdge>;
  AppointmentFilter: Partial<AppointmentFilter>;
  AppointmentOrder: Partial<AppointmentOrder>;
  AppointmentStatistics: Partial<AppointmentStatistics>;
  AppointmentStatusFilter: Partial<AppointmentStatusFilter>;
  BasisFilter: Partial<BasisFilter>;
  BooleanFilter: Partial<BooleanFilter>;
  Center: Partial<Center | FederationReferenceTypes['Center']>;
  CenterRef: Partial<CenterRef>;
  CenterReport: Partial<CenterReport>;
  Completeness: Partial<Completeness>;
  Count: Partial<Count>;
  Date: Partial<Scalars['Date']['output']>;
  DateFilter: Partial<DateFilter>;
  DegreeListFilter: Partial<DegreeListFilter>;
  DisciplineAssignment: Partial<DisciplineAssignment>;
  DisciplineAssignmentFilter: Partial<DisciplineAssignmentFilter>;
  DisciplineAssignmentListFilter: Partial<DisciplineAssignmentListFilter>;
  DisciplineGroupFilter: Partial<DisciplineGroupFilter>;
  DisciplineKindFilter: Partial<DisciplineKindFilter>;
  FieldReport: Partial<FieldReport>;
  GroupKey: Partial<GroupKey>;
  HealthSystem: Partial<HealthSystem>;
  HealthSystemKindFilter: Partial<HealthSystemKindFilter>;
  IdFilter: Partial<IdFilter>;
  IdListFilter: Partial<IdListFilter>;
  Institution: Partial<Institution>;
  InstitutionalResourceListFilter: Partial<InstitutionalResourceListFilter>;
  IntFilter: Partial<IntFilter>;
  PageInfo: Partial<PageInfo>;
  Partnership: Partial<Partnership | FederationReferenceTypes['Partnership']>;
  PartnershipConnection: Partial<PartnershipConnection>;
  PartnershipEdge: Partial<PartnershipEdge>;
  PartnershipFilter: Partial<PartnershipFilter>;
  PartnershipFormalityFilter: Partial<PartnershipFormalityFilter>;
  PartnershipOrder: Partial<PartnershipOrder>;
  PartnershipStatistics: Partial<PartnershipStatistics>;
  PartnershipStatusFilter: Partial<PartnershipStatusFilter>;
  Program: Partial<Program | FederationReferenceTypes['Program']>;
  ProgramAward: Partial<ProgramAward>;
  ProgramAwardFilter: Partial<ProgramAwardFilter>;
  ProgramAwardListFilter: Partial<ProgramAwardListFilter>;
  ProgramConnection: Partial<ProgramConnection>;
  ProgramEdge: Partial<ProgramEdge>;
  ProgramFilter: Partial<ProgramFilter>;
  ProgramOrder: Partial<ProgramOrder>;
  ProgramStatistics: Partial<ProgramStatistics>;
  Query: Record<PropertyKey, never>;
  RecruitmentChannelListFilter: Partial<RecruitmentChannelListFilter>;
  SafetyNetBasisFilter: Partial<SafetyNetBasisFilter>;
  Scholar: Partial<Scholar | FederationReferenceTypes['Scholar']>;
  ScholarConnection: Partial<ScholarConnection>;
  ScholarEdge: Partial<ScholarEdge>;
  ScholarFilter: Partial<ScholarFilter>;
  ScholarOrder: Partial<ScholarOrder>;
  ScholarStatistics: Partial<ScholarStatistics>;
  ScholarStatusFilter: Partial<ScholarStatusFilter>;
  SourceTypeFilter: Partial<SourceTypeFilter>;
  StatisticsGroup: Partial<StatisticsGroup>;
  TextFilter: Partial<TextFilter>;
  TextListFilter: Partial<TextListFilter>;
  String: Partial<Scalars['String']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  Boolean: Partial<Scalars['Boolean']['output']>;
};

export type CollectionDirectiveArgs = {
  file: Scalars['String']['input'];
  plural: Scalars['String']['input'];
};

export type CollectionDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = CollectionDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ColumnDirectiveArgs = {
  check?: Maybe<Scalars['String']['input']>;
  max?: Maybe<Scalars['Int']['input']>;
  min?: Maybe<Scalars['Int']['input']>;
  required?: Maybe<Scalars['Boolean']['input']>;
};

export type ColumnDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = ColumnDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CopiedDirectiveArgs = {
  field: Scalars['String']['input'];
  of: Scalars['String']['input'];
};

export type CopiedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = CopiedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EmbeddedDirectiveArgs = {
  file: Scalars['String']['input'];
  of: Scalars['String']['input'];
};

export type EmbeddedDirectiveResolver<Result, Parent, ContextType = CenterContext, Args = EmbeddedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type AppointmentResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment'], FederationReferenceType extends FederationReferenceTypes['Appointment'] = FederationReferenceTypes['Appointment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appointment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  effortPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extensionMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasSupplement?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType>;
  plannedMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AppointmentStatus'], ParentType, ContextType>;
  track?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  overlapping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  unlisted?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type CenterResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Center'] = ResolversParentTypes['Center'], FederationReferenceType extends FederationReferenceTypes['Center'] = FederationReferenceTypes['Center']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Center']> | FederationReferenceType, FederationReferenceType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<CenterAppointmentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partnerships?: Resolver<Maybe<ResolversTypes['PartnershipConnection']>, ParentType, ContextType, Partial<CenterPartnershipsArgs>>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramConnection']>, ParentType, ContextType, Partial<CenterProgramsArgs>>;
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

export type CompletenessResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  centers?: Resolver<Array<ResolversTypes['CenterReport']>, ParentType, ContextType>;
  considered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CountResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  lower?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DisciplineAssignmentResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['DisciplineAssignment'] = ResolversParentTypes['DisciplineAssignment']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['DisciplineGroup'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DisciplineKind'], ParentType, ContextType>;
};

export type FieldReportResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['FieldReport'] = ResolversParentTypes['FieldReport']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type PageInfoResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnershipResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Partnership'] = ResolversParentTypes['Partnership'], FederationReferenceType extends FederationReferenceTypes['Partnership'] = FederationReferenceTypes['Partnership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partnership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreements?: Resolver<Array<ResolversTypes['AgreementType']>, ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<PartnershipAppointmentsArgs>>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  formality?: Resolver<Maybe<ResolversTypes['PartnershipFormality']>, ParentType, ContextType>;
  hasLiaison?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  healthSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSafetyNet?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  liaisonEffortPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  partnerKind?: Resolver<Maybe<ResolversTypes['HealthSystemKind']>, ParentType, ContextType>;
  safetyNetBasis?: Resolver<Maybe<ResolversTypes['SafetyNetBasis']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnershipStatus'], ParentType, ContextType>;
  updatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  overlapping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  unlisted?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type ProgramResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Program'] = ResolversParentTypes['Program'], FederationReferenceType extends FederationReferenceTypes['Program'] = FederationReferenceTypes['Program']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Program']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acronym?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<ProgramAppointmentsArgs>>;
  awards?: Resolver<Array<ResolversTypes['ProgramAward']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  curriculum?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  facultyCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institutionalResources?: Resolver<Array<ResolversTypes['InstitutionalResource']>, ParentType, ContextType>;
  leadInstitution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  maxDurationMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDurationMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minEffortPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partnerSystems?: Resolver<Array<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  recruitment?: Resolver<Array<ResolversTypes['RecruitmentChannel']>, ParentType, ContextType>;
  researchFundsPerYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salaryCap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  tracks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ProgramAwardResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['ProgramAward'] = ResolversParentTypes['ProgramAward']> = {
  activityCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  overlapping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  unlisted?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType, RequireFields<QueryAppointmentArgs, 'id'>>;
  appointmentStatistics?: Resolver<Maybe<ResolversTypes['AppointmentStatistics']>, ParentType, ContextType, Partial<QueryAppointmentStatisticsArgs>>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<QueryAppointmentsArgs>>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType, RequireFields<QueryPartnershipArgs, 'id'>>;
  partnershipStatistics?: Resolver<Maybe<ResolversTypes['PartnershipStatistics']>, ParentType, ContextType, Partial<QueryPartnershipStatisticsArgs>>;
  partnerships?: Resolver<Maybe<ResolversTypes['PartnershipConnection']>, ParentType, ContextType, Partial<QueryPartnershipsArgs>>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType, RequireFields<QueryProgramArgs, 'id'>>;
  programStatistics?: Resolver<Maybe<ResolversTypes['ProgramStatistics']>, ParentType, ContextType, Partial<QueryProgramStatisticsArgs>>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramConnection']>, ParentType, ContextType, Partial<QueryProgramsArgs>>;
  scholar?: Resolver<Maybe<ResolversTypes['Scholar']>, ParentType, ContextType, RequireFields<QueryScholarArgs, 'id'>>;
  scholarStatistics?: Resolver<Maybe<ResolversTypes['ScholarStatistics']>, ParentType, ContextType, Partial<QueryScholarStatisticsArgs>>;
  scholars?: Resolver<Maybe<ResolversTypes['ScholarConnection']>, ParentType, ContextType, Partial<QueryScholarsArgs>>;
};

export type ScholarResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['Scholar'] = ResolversParentTypes['Scholar'], FederationReferenceType extends FederationReferenceTypes['Scholar'] = FederationReferenceTypes['Scholar']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scholar']> | FederationReferenceType, FederationReferenceType, ContextType>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, Partial<ScholarAppointmentsArgs>>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  basisNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
  cohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['Degree']>, ParentType, ContextType>;
  disciplines?: Resolver<Array<ResolversTypes['DisciplineAssignment']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hostSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orcid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['SourceType']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScholarStatus'], ParentType, ContextType>;
  updatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['StatisticsGroup']>, ParentType, ContextType>;
  overlapping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  unlisted?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
};

export type StatisticsGroupResolvers<ContextType = CenterContext, ParentType extends ResolversParentTypes['StatisticsGroup'] = ResolversParentTypes['StatisticsGroup']> = {
  centers?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Count'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['GroupKey']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = CenterContext> = {
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  AppointmentStatistics?: AppointmentStatisticsResolvers<ContextType>;
  Center?: CenterResolvers<ContextType>;
  CenterRef?: CenterRefResolvers<ContextType>;
  CenterReport?: CenterReportResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  Count?: CountResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DisciplineAssignment?: DisciplineAssignmentResolvers<ContextType>;
  FieldReport?: FieldReportResolvers<ContextType>;
  GroupKey?: GroupKeyResolvers<ContextType>;
  HealthSystem?: HealthSystemResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partnership?: PartnershipResolvers<ContextType>;
  PartnershipConnection?: PartnershipConnectionResolvers<ContextType>;
  PartnershipEdge?: PartnershipEdgeResolvers<ContextType>;
  PartnershipStatistics?: PartnershipStatisticsResolvers<ContextType>;
  Program?: ProgramResolvers<ContextType>;
  ProgramAward?: ProgramAwardResolvers<ContextType>;
  ProgramConnection?: ProgramConnectionResolvers<ContextType>;
  ProgramEdge?: ProgramEdgeResolvers<ContextType>;
  ProgramStatistics?: ProgramStatisticsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Scholar?: ScholarResolvers<ContextType>;
  ScholarConnection?: ScholarConnectionResolvers<ContextType>;
  ScholarEdge?: ScholarEdgeResolvers<ContextType>;
  ScholarStatistics?: ScholarStatisticsResolvers<ContextType>;
  StatisticsGroup?: StatisticsGroupResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CenterContext> = {
  collection?: CollectionDirectiveResolver<any, any, ContextType>;
  column?: ColumnDirectiveResolver<any, any, ContextType>;
  copied?: CopiedDirectiveResolver<any, any, ContextType>;
  embedded?: EmbeddedDirectiveResolver<any, any, ContextType>;
  filterable?: FilterableDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
  governed?: GovernedDirectiveResolver<any, any, ContextType>;
  groupable?: GroupableDirectiveResolver<any, any, ContextType>;
  merge?: MergeDirectiveResolver<any, any, ContextType>;
  orderable?: OrderableDirectiveResolver<any, any, ContextType>;
  relation?: RelationDirectiveResolver<any, any, ContextType>;
};
