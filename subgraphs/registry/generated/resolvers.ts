/** Generated from the schema by graphql-codegen. Do not edit; run `npm run codegen`. */
import type { GraphQLResolveInfo } from 'graphql';
import type { CenterRecord, InstitutionRecord, HealthSystemRecord, FacilityRecord, VocabularyRecord, PublishedFigureRecord, PartnerEvidenceRecord, ContinuationRecord, TermRecord, TermConnectionRecord, TermEdgeRecord } from '../records.ts';
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
  _FieldSet: { input: string; output: string; }
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

/** A center of excellence (COE). The registry holds its name and place, and the center holds its own rows. */
export type Center = {
  __typename?: 'Center';
  /** The short name of the center. */
  acronym?: Maybe<Scalars['String']['output']>;
  /** The city of the center. */
  city?: Maybe<Scalars['String']['output']>;
  /** The program of the successor network, LHS E-STaR, that continues the center. Null if none is known, which does not mean that there is none. */
  continuation?: Maybe<Continuation>;
  /** The id of the center, for example `leap`. */
  id: Scalars['ID']['output'];
  /** The institution that leads the center. */
  leadInstitution?: Maybe<Institution>;
  /** The official name of the center's program. */
  name?: Maybe<Scalars['String']['output']>;
  /** The ROR id of the lead institution. */
  ror?: Maybe<Scalars['String']['output']>;
  /** Whether the center partners with a safety-net provider, and how that is known. */
  safetyNetEvidence?: Maybe<PartnerEvidence>;
  /** Where these facts about the center were published. */
  sources?: Maybe<Array<Scalars['String']['output']>>;
  /** The state of the center, as a two-letter code. */
  state?: Maybe<Scalars['String']['output']>;
  /** Whether the center partners with a health system of the US Department of Veterans Affairs (VA), and how that is known. */
  vaEvidence?: Maybe<PartnerEvidence>;
  /** The address of the center's website. */
  website?: Maybe<Scalars['String']['output']>;
};

/** The continuation of a center after its K12 award, by a P30 award of LHS E-STaR. */
export type Continuation = {
  __typename?: 'Continuation';
  /** The year and month of the announcement, for example `2024-01`. The day is not known. */
  announcedIn?: Maybe<Scalars['String']['output']>;
  /** The NIH core project number of the P30 award. */
  awardNumber?: Maybe<Scalars['String']['output']>;
  /** The name of the continuing program. */
  programName?: Maybe<Scalars['String']['output']>;
  /** Where the continuation was published, and which part of it. */
  source?: Maybe<Scalars['String']['output']>;
};

/** A hospital or clinic. The registry lists it. */
export type Facility = {
  __typename?: 'Facility';
  /** The CMS certification number (CCN): six characters, including zeros. */
  ccn?: Maybe<Scalars['String']['output']>;
  /** The city of the facility. */
  city?: Maybe<Scalars['String']['output']>;
  /** The health system that the facility belongs to. */
  healthSystem?: Maybe<HealthSystem>;
  /** The id of the facility in the registry. */
  id: Scalars['ID']['output'];
  /** The kind of the facility. */
  kind?: Maybe<FacilityKind>;
  /** The name of the hospital or clinic. */
  name?: Maybe<Scalars['String']['output']>;
  /** Where these facts about the facility were published. */
  source?: Maybe<Scalars['String']['output']>;
  /** The state of the facility, as a two-letter code. */
  state?: Maybe<Scalars['String']['output']>;
  /** The VA station number of the facility. Null outside the VA. */
  vaStation?: Maybe<Scalars['String']['output']>;
};

/** The kind of a hospital or clinic. */
export type FacilityKind =
  /** An acute care hospital. */
  | 'ACUTE_CARE'
  /** A children's hospital. */
  | 'CHILDRENS'
  /** A hospital or clinic of the US Department of Veterans Affairs (VA). */
  | 'VETERANS_AFFAIRS';

/** A health system. The registry lists it, and many centers can refer to it. */
export type HealthSystem = {
  __typename?: 'HealthSystem';
  /** The id in the AHRQ Compendium of U.S. Health Systems, for example `HSI00000820`. */
  ahrqSystemId?: Maybe<Scalars['String']['output']>;
  /** Whether the facts about the health system are published, assumed or made up. */
  basis?: Maybe<Basis>;
  /** The hospitals and clinics of the health system. */
  facilities?: Maybe<Array<Facility>>;
  /** The id of the health system in the registry. */
  id: Scalars['ID']['output'];
  /** Whether the registry has a basis on which the health system is a safety-net provider. */
  isSafetyNet?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the health system belongs to the US Department of Veterans Affairs (VA). */
  isVeteransAffairs?: Maybe<Scalars['Boolean']['output']>;
  /** The kind of the health system. */
  kind?: Maybe<HealthSystemKind>;
  /** The name of the health system. */
  name?: Maybe<Scalars['String']['output']>;
  /** The owner of the health system. */
  ownership?: Maybe<Ownership>;
  /** The health system that it is a part of. Null if it stands alone. */
  parent?: Maybe<HealthSystem>;
  /** The ROR id of the health system, with its check digits. */
  ror?: Maybe<Scalars['String']['output']>;
  /** The reason why the health system counts as a safety-net provider. Null if it does not. */
  safetyNetBasis?: Maybe<SafetyNetBasis>;
  /** How that reason is known, and who says so. */
  safetyNetNote?: Maybe<Scalars['String']['output']>;
  /** Where these facts about the health system were published. */
  source?: Maybe<Scalars['String']['output']>;
  /** The states in which the health system works, as two-letter codes. */
  states?: Maybe<Array<Scalars['String']['output']>>;
  /** The health systems that it became. There can be several. */
  successors?: Maybe<Array<HealthSystem>>;
  /** The VA station number of the health system: three digits. Null outside the VA. */
  vaStation?: Maybe<Scalars['String']['output']>;
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

/** An institution, such as a university. The registry lists it. */
export type Institution = {
  __typename?: 'Institution';
  /** The city of the institution. */
  city?: Maybe<Scalars['String']['output']>;
  /** The id of the institution in the registry. */
  id: Scalars['ID']['output'];
  /** Whether the institution still exists under this name. */
  isActive?: Maybe<Scalars['Boolean']['output']>;
  /** The name of the institution. */
  name?: Maybe<Scalars['String']['output']>;
  /** The ROR id of the institution, with its check digits. */
  ror?: Maybe<Scalars['String']['output']>;
  /** Where these facts about the institution were published. */
  source?: Maybe<Scalars['String']['output']>;
  /** The state of the institution, as a two-letter code. */
  state?: Maybe<Scalars['String']['output']>;
  /** The institutions that it became. There can be several. */
  successors?: Maybe<Array<Institution>>;
};

/** The owner of a health system. */
export type Ownership =
  /** The US Department of Defense. */
  | 'DEPARTMENT_OF_DEFENSE'
  /** The federal government. */
  | 'GOVERNMENT_FEDERAL'
  /** A hospital district or authority. */
  | 'GOVERNMENT_HOSPITAL_DISTRICT'
  /** A local government. */
  | 'GOVERNMENT_LOCAL'
  /** A state government. */
  | 'GOVERNMENT_STATE'
  /** Physicians. */
  | 'PHYSICIAN'
  /** A for-profit company. */
  | 'PROPRIETARY'
  /** A tribe. */
  | 'TRIBAL'
  /** The Veterans Health Administration. */
  | 'VETERANS_HEALTH_ADMINISTRATION'
  /** A church, as a non-profit organization. */
  | 'VOLUNTARY_NON_PROFIT_CHURCH'
  /** A non-profit organization that is neither private nor a church. */
  | 'VOLUNTARY_NON_PROFIT_OTHER'
  /** A private non-profit organization. */
  | 'VOLUNTARY_NON_PROFIT_PRIVATE';

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

/** Whether a center has a partner of some kind, and how that is known. */
export type PartnerEvidence = {
  __typename?: 'PartnerEvidence';
  /** Whether the statement is published, assumed or made up. */
  basis?: Maybe<Basis>;
  /** Whether the center has such a partner. */
  isPartner?: Maybe<Scalars['Boolean']['output']>;
  /** The source of the statement, or the reason for an assumption. */
  note?: Maybe<Scalars['String']['output']>;
};

/** A number that the consortium published about itself. */
export type PublishedFigure = {
  __typename?: 'PublishedFigure';
  /** What the data assume so that the figure can be counted. Null if nothing is assumed. */
  assumption?: Maybe<Scalars['String']['output']>;
  /** How this graph counts the figure. */
  definition?: Maybe<Scalars['String']['output']>;
  /** The id of the figure, for example `scholars`. */
  id: Scalars['ID']['output'];
  /** The figure in words. */
  label?: Maybe<Scalars['String']['output']>;
  /** The number, as published. */
  published?: Maybe<Scalars['Int']['output']>;
  /** The percentage, as published. `definition` names the whole. Null if none was published. */
  publishedPercent?: Maybe<Scalars['Int']['output']>;
  /** Where the figure was published. */
  source?: Maybe<Scalars['String']['output']>;
};

/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type Query = {
  __typename?: 'Query';
  /** One center. An unknown id is an error that names the known ids. */
  center?: Maybe<Center>;
  /** The centers of excellence, in the order in which the registry lists them. */
  centers?: Maybe<Array<Center>>;
  /** The hospitals and clinics of the registry, by id. */
  facilities?: Maybe<Array<Facility>>;
  /** One health system. Null if the registry does not list it. */
  healthSystem?: Maybe<HealthSystem>;
  /** Health systems, by id. */
  healthSystems?: Maybe<Array<HealthSystem>>;
  /** The institutions of the registry, by id. */
  institutions?: Maybe<Array<Institution>>;
  /** The figures that the consortium published about itself, each with the definition by which this graph can count it. */
  publishedFigures?: Maybe<Array<PublishedFigure>>;
  /** The vocabularies of the registry. */
  vocabularies?: Maybe<Array<Vocabulary>>;
  /** One vocabulary. Null if the registry does not list it. */
  vocabulary?: Maybe<Vocabulary>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryCenterArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryHealthSystemArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryHealthSystemsArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** The entry points of the graph. A field is null if its value is not known, if the center does not have it, or if the caller may not read it; `completeness` names the fields that a center left out. A field with arguments is also null if an argument is wrong; `errors` then says why. */
export type QueryVocabularyArgs = {
  id: Scalars['ID']['input'];
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

/** One term of a vocabulary. */
export type Term = {
  __typename?: 'Term';
  /** The group or broader term that the term belongs to. Null if there is none. */
  broader?: Maybe<Scalars['String']['output']>;
  /** The code of the term. It is unique within the vocabulary. */
  code: Scalars['ID']['output'];
  /** The term in words. */
  label?: Maybe<Scalars['String']['output']>;
};

/** A page of terms, in the order of the vocabulary. */
export type TermConnection = {
  __typename?: 'TermConnection';
  /** The terms on the page, each with its cursor. */
  edges: Array<TermEdge>;
  /** The terms on the page. */
  nodes: Array<Term>;
  /** The position of the page in the vocabulary. */
  pageInfo: PageInfo;
  /** The number of terms on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A term on a page, with its cursor. */
export type TermEdge = {
  __typename?: 'TermEdge';
  /** The position of the term. Pass it as `after` to read the terms that follow it. */
  cursor: Scalars['String']['output'];
  /** The term. */
  node: Term;
};

/** A published list of terms. */
export type Vocabulary = {
  __typename?: 'Vocabulary';
  /** What the terms describe. */
  description?: Maybe<Scalars['String']['output']>;
  /** The id of the vocabulary in the registry. */
  id: Scalars['ID']['output'];
  /** The name of the vocabulary. */
  name?: Maybe<Scalars['String']['output']>;
  /** Where the vocabulary was published. */
  source?: Maybe<Scalars['String']['output']>;
  /** The terms of the vocabulary, a page at a time. */
  terms?: Maybe<TermConnection>;
  /** The version of the vocabulary. */
  version?: Maybe<Scalars['String']['output']>;
};


/** A published list of terms. */
export type VocabularyTermsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  Center: Center;
  Facility: Facility;
  HealthSystem: HealthSystem;
  Institution: Institution;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Center:
    ( { __typename: 'Center' }
    & GraphQLRecursivePick<FederationTypes['Center'], {"id":true}> );
  Facility:
    ( { __typename: 'Facility' }
    & GraphQLRecursivePick<FederationTypes['Facility'], {"id":true}> );
  HealthSystem:
    ( { __typename: 'HealthSystem' }
    & GraphQLRecursivePick<FederationTypes['HealthSystem'], {"id":true}> );
  Institution:
    ( { __typename: 'Institution' }
    & GraphQLRecursivePick<FederationTypes['Institution'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Basis: ResolverTypeWrapper<Basis>;
  Center: ResolverTypeWrapper<CenterRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Continuation: ResolverTypeWrapper<ContinuationRecord>;
  Facility: ResolverTypeWrapper<FacilityRecord>;
  FacilityKind: ResolverTypeWrapper<FacilityKind>;
  HealthSystem: ResolverTypeWrapper<HealthSystemRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HealthSystemKind: ResolverTypeWrapper<HealthSystemKind>;
  Institution: ResolverTypeWrapper<InstitutionRecord>;
  Ownership: ResolverTypeWrapper<Ownership>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartnerEvidence: ResolverTypeWrapper<PartnerEvidenceRecord>;
  PublishedFigure: ResolverTypeWrapper<PublishedFigureRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SafetyNetBasis: ResolverTypeWrapper<SafetyNetBasis>;
  Term: ResolverTypeWrapper<TermRecord>;
  TermConnection: ResolverTypeWrapper<TermConnectionRecord>;
  TermEdge: ResolverTypeWrapper<TermEdgeRecord>;
  Vocabulary: ResolverTypeWrapper<VocabularyRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Center: CenterRecord;
  ID: Scalars['ID']['output'];
  Continuation: ContinuationRecord;
  Facility: FacilityRecord;
  HealthSystem: HealthSystemRecord;
  Boolean: Scalars['Boolean']['output'];
  Institution: InstitutionRecord;
  PageInfo: PageInfo;
  PartnerEvidence: PartnerEvidenceRecord;
  PublishedFigure: PublishedFigureRecord;
  Int: Scalars['Int']['output'];
  Query: Record<PropertyKey, never>;
  Term: TermRecord;
  TermConnection: TermConnectionRecord;
  TermEdge: TermEdgeRecord;
  Vocabulary: VocabularyRecord;
  String: Scalars['String']['output'];
};

export type ProvenanceDirectiveArgs = {
  proposed?: Maybe<Scalars['String']['input']>;
  source?: Maybe<Scalars['String']['input']>;
};

export type ProvenanceDirectiveResolver<Result, Parent, ContextType = unknown, Args = ProvenanceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CenterResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Center'] = ResolversParentTypes['Center'], FederationReferenceType extends FederationReferenceTypes['Center'] = FederationReferenceTypes['Center']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Center']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  continuation?: Resolver<Maybe<ResolversTypes['Continuation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadInstitution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ror?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  safetyNetEvidence?: Resolver<Maybe<ResolversTypes['PartnerEvidence']>, ParentType, ContextType>;
  sources?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vaEvidence?: Resolver<Maybe<ResolversTypes['PartnerEvidence']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContinuationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Continuation'] = ResolversParentTypes['Continuation']> = {
  announcedIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awardNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  programName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FacilityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Facility'] = ResolversParentTypes['Facility'], FederationReferenceType extends FederationReferenceTypes['Facility'] = FederationReferenceTypes['Facility']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Facility']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ccn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  healthSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['FacilityKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vaStation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HealthSystemResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HealthSystem'] = ResolversParentTypes['HealthSystem'], FederationReferenceType extends FederationReferenceTypes['HealthSystem'] = FederationReferenceTypes['HealthSystem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HealthSystem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ahrqSystemId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  facilities?: Resolver<Maybe<Array<ResolversTypes['Facility']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSafetyNet?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVeteransAffairs?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['HealthSystemKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownership?: Resolver<Maybe<ResolversTypes['Ownership']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType>;
  ror?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  safetyNetBasis?: Resolver<Maybe<ResolversTypes['SafetyNetBasis']>, ParentType, ContextType>;
  safetyNetNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  states?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  successors?: Resolver<Maybe<Array<ResolversTypes['HealthSystem']>>, ParentType, ContextType>;
  vaStation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution'], FederationReferenceType extends FederationReferenceTypes['Institution'] = FederationReferenceTypes['Institution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Institution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ror?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  successors?: Resolver<Maybe<Array<ResolversTypes['Institution']>>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerEvidenceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PartnerEvidence'] = ResolversParentTypes['PartnerEvidence']> = {
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  isPartner?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishedFigureResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PublishedFigure'] = ResolversParentTypes['PublishedFigure']> = {
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  publishedPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  center?: Resolver<Maybe<ResolversTypes['Center']>, ParentType, ContextType, RequireFields<QueryCenterArgs, 'id'>>;
  centers?: Resolver<Maybe<Array<ResolversTypes['Center']>>, ParentType, ContextType>;
  facilities?: Resolver<Maybe<Array<ResolversTypes['Facility']>>, ParentType, ContextType>;
  healthSystem?: Resolver<Maybe<ResolversTypes['HealthSystem']>, ParentType, ContextType, RequireFields<QueryHealthSystemArgs, 'id'>>;
  healthSystems?: Resolver<Maybe<Array<ResolversTypes['HealthSystem']>>, ParentType, ContextType, Partial<QueryHealthSystemsArgs>>;
  institutions?: Resolver<Maybe<Array<ResolversTypes['Institution']>>, ParentType, ContextType>;
  publishedFigures?: Resolver<Maybe<Array<ResolversTypes['PublishedFigure']>>, ParentType, ContextType>;
  vocabularies?: Resolver<Maybe<Array<ResolversTypes['Vocabulary']>>, ParentType, ContextType>;
  vocabulary?: Resolver<Maybe<ResolversTypes['Vocabulary']>, ParentType, ContextType, RequireFields<QueryVocabularyArgs, 'id'>>;
};

export type TermResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term']> = {
  broader?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TermConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TermConnection'] = ResolversParentTypes['TermConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TermEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Term']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TermEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TermEdge'] = ResolversParentTypes['TermEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type VocabularyResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Vocabulary'] = ResolversParentTypes['Vocabulary']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['TermConnection']>, ParentType, ContextType, Partial<VocabularyTermsArgs>>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  Center?: CenterResolvers<ContextType>;
  Continuation?: ContinuationResolvers<ContextType>;
  Facility?: FacilityResolvers<ContextType>;
  HealthSystem?: HealthSystemResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartnerEvidence?: PartnerEvidenceResolvers<ContextType>;
  PublishedFigure?: PublishedFigureResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  TermConnection?: TermConnectionResolvers<ContextType>;
  TermEdge?: TermEdgeResolvers<ContextType>;
  Vocabulary?: VocabularyResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = unknown> = {
  provenance?: ProvenanceDirectiveResolver<any, any, ContextType>;
};
