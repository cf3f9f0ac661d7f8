/** Derived from the schema by graphql-codegen: do not edit. `npm run codegen` writes it anew. */
import type { GraphQLResolveInfo } from 'graphql';
import type { CenterRecord, InstitutionRecord, HealthSystemRecord, FacilityRecord, VocabularyRecord, PublishedFigureRecord, PartnerEvidenceRecord, ContinuationRecord, TermRecord } from '../records.ts';
import type { TermConnectionRecord, TermEdgeRecord } from '../terms.ts';
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

export type Center = {
  __typename?: 'Center';
  acronym?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  /** The program of the successor network, LHS E-STaR, that carries the center on; empty where none is known, which does not say that there is none. */
  continuation?: Maybe<Continuation>;
  id: Scalars['ID']['output'];
  leadInstitution?: Maybe<Institution>;
  /** The official name of its program. */
  name?: Maybe<Scalars['String']['output']>;
  /** ROR id of the lead institution. */
  ror?: Maybe<Scalars['String']['output']>;
  /** Does the center partner with a safety-net provider? */
  safetyNetEvidence?: Maybe<PartnerEvidence>;
  /** Where these facts were published. */
  sources?: Maybe<Array<Scalars['String']['output']>>;
  /** Two letters. */
  state?: Maybe<Scalars['String']['output']>;
  /** Does the center partner with a Veterans Affairs health system? */
  vaEvidence?: Maybe<PartnerEvidence>;
  website?: Maybe<Scalars['String']['output']>;
};

/** What carries a center on after its K12 award: a P30 award of LHS E-STaR. */
export type Continuation = {
  __typename?: 'Continuation';
  /** Year and month, such as 2024-01; the day is not known. */
  announcedIn?: Maybe<Scalars['String']['output']>;
  /** NIH core project number; empty where it is not known. */
  awardNumber?: Maybe<Scalars['String']['output']>;
  /** Empty where no name is known. */
  programName?: Maybe<Scalars['String']['output']>;
  /** Where this was published, and what of it. */
  source?: Maybe<Scalars['String']['output']>;
};

/** A hospital or clinic: known to the registry. */
export type Facility = {
  __typename?: 'Facility';
  /** CMS certification number: six characters, zeros included. */
  ccn?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  healthSystem?: Maybe<HealthSystem>;
  id: Scalars['ID']['output'];
  kind?: Maybe<FacilityKind>;
  name?: Maybe<Scalars['String']['output']>;
  source?: Maybe<Scalars['String']['output']>;
  state?: Maybe<Scalars['String']['output']>;
  /** VA station number. */
  vaStation?: Maybe<Scalars['String']['output']>;
};

export type FacilityKind =
  | 'ACUTE_CARE'
  | 'CHILDRENS'
  | 'VETERANS_AFFAIRS';

export type HealthSystem = {
  __typename?: 'HealthSystem';
  /** AHRQ Compendium of U.S. Health Systems, such as HSI00000820. */
  ahrqSystemId?: Maybe<Scalars['String']['output']>;
  basis?: Maybe<Basis>;
  facilities?: Maybe<Array<Facility>>;
  id: Scalars['ID']['output'];
  /** Does the registry know a basis on which it is a safety-net provider? */
  isSafetyNet?: Maybe<Scalars['Boolean']['output']>;
  isVeteransAffairs?: Maybe<Scalars['Boolean']['output']>;
  kind?: Maybe<HealthSystemKind>;
  name?: Maybe<Scalars['String']['output']>;
  ownership?: Maybe<Ownership>;
  /** The system that it is a part of. */
  parent?: Maybe<HealthSystem>;
  /** ROR id, with its check digits. */
  ror?: Maybe<Scalars['String']['output']>;
  safetyNetBasis?: Maybe<SafetyNetBasis>;
  /** Why it counts as safety net, and whose reading that is. */
  safetyNetNote?: Maybe<Scalars['String']['output']>;
  source?: Maybe<Scalars['String']['output']>;
  /** Two letters each. */
  states?: Maybe<Array<Scalars['String']['output']>>;
  /** What it became; there may be several. */
  successors?: Maybe<Array<HealthSystem>>;
  /** VA station number, three digits. */
  vaStation?: Maybe<Scalars['String']['output']>;
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

export type Institution = {
  __typename?: 'Institution';
  city?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Does the institution still exist under this name? */
  isActive?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** ROR id, with its check digits. */
  ror?: Maybe<Scalars['String']['output']>;
  source?: Maybe<Scalars['String']['output']>;
  state?: Maybe<Scalars['String']['output']>;
  /** What it became; there may be several. */
  successors?: Maybe<Array<Institution>>;
};

/** Who owns a health system (after the CMS list). */
export type Ownership =
  | 'DEPARTMENT_OF_DEFENSE'
  | 'GOVERNMENT_FEDERAL'
  | 'GOVERNMENT_HOSPITAL_DISTRICT'
  | 'GOVERNMENT_LOCAL'
  | 'GOVERNMENT_STATE'
  | 'PHYSICIAN'
  | 'PROPRIETARY'
  | 'TRIBAL'
  | 'VETERANS_HEALTH_ADMINISTRATION'
  | 'VOLUNTARY_NON_PROFIT_CHURCH'
  | 'VOLUNTARY_NON_PROFIT_OTHER'
  | 'VOLUNTARY_NON_PROFIT_PRIVATE';

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

/** Whether a center has a partner of some kind, and how that is known. */
export type PartnerEvidence = {
  __typename?: 'PartnerEvidence';
  basis?: Maybe<Basis>;
  isPartner?: Maybe<Scalars['Boolean']['output']>;
  note?: Maybe<Scalars['String']['output']>;
};

/** A number that the consortium published about itself. */
export type PublishedFigure = {
  __typename?: 'PublishedFigure';
  /** What our data assume so that the number can be counted; empty when nothing. */
  assumption?: Maybe<Scalars['String']['output']>;
  /** How the number is counted in this graph. */
  definition?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  label?: Maybe<Scalars['String']['output']>;
  published?: Maybe<Scalars['Int']['output']>;
  /** As printed, of the whole that the definition names. */
  publishedPercent?: Maybe<Scalars['Int']['output']>;
  source?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** One center; an unknown id is an error that names the known ones. */
  center?: Maybe<Center>;
  /** The centers of excellence, in the order in which the registry lists them. */
  centers?: Maybe<Array<Center>>;
  facilities?: Maybe<Array<Facility>>;
  /** One health system; null when the registry does not know it. */
  healthSystem?: Maybe<HealthSystem>;
  /** Health systems by id: all of them, or those of `ids` that are known. */
  healthSystems?: Maybe<Array<HealthSystem>>;
  institutions?: Maybe<Array<Institution>>;
  /** What the consortium published about itself, with the definition under which it can be counted. */
  publishedFigures?: Maybe<Array<PublishedFigure>>;
  vocabularies?: Maybe<Array<Vocabulary>>;
  /** One vocabulary; null when the registry does not know it. */
  vocabulary?: Maybe<Vocabulary>;
};


export type QueryCenterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHealthSystemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHealthSystemsArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryVocabularyArgs = {
  id: Scalars['ID']['input'];
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

export type Term = {
  __typename?: 'Term';
  /** The group or broader term that it belongs to. */
  broader?: Maybe<Scalars['String']['output']>;
  code: Scalars['ID']['output'];
  label?: Maybe<Scalars['String']['output']>;
};

/** A page of terms, in the order of the vocabulary. */
export type TermConnection = {
  __typename?: 'TermConnection';
  edges: Array<TermEdge>;
  /** The nodes of the edges. */
  nodes: Array<Term>;
  pageInfo: PageInfo;
  /** Terms on all pages. */
  totalCount: Scalars['Int']['output'];
};

export type TermEdge = {
  __typename?: 'TermEdge';
  cursor: Scalars['String']['output'];
  node: Term;
};

/** A published list of terms. */
export type Vocabulary = {
  __typename?: 'Vocabulary';
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  source?: Maybe<Scalars['String']['output']>;
  /** At most 500 at a time; 50 when `first` is not given. */
  terms?: Maybe<TermConnection>;
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
  String: ResolverTypeWrapper<Scalars['String']['output']>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Center: CenterRecord;
  String: Scalars['String']['output'];
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
};

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

