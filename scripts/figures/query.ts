/** The one operation that asks for the published figures and for the same figures live. */

export const FIGURES_QUERY = `# Do the published figures of the consortium hold in the data that the centers serve now?
query Figures {
  publishedFigures { id label published publishedPercent definition assumption source }
  scholars: scholarStatistics { total { ...Whole } completeness { ...Report } }
  clinical: scholarStatistics(filter: { disciplines: { some: { kind: { eq: CLINICAL } } } }) { total { ...Whole } }
  physicians: scholarStatistics(filter: { disciplines: { some: { kind: { eq: CLINICAL }, group: { eq: PHYSICIAN } } } }) { total { ...Whole } }
  otherClinical: scholarStatistics(
    filter: { disciplines: { some: { kind: { eq: CLINICAL } } }, not: { disciplines: { some: { kind: { eq: CLINICAL }, group: { eq: PHYSICIAN } } } } }
  ) { total { ...Whole } }
  nonClinical: scholarStatistics(filter: { disciplines: { some: { kind: { eq: RESEARCH } } } }) { total { ...Whole } }
  both: scholarStatistics(
    filter: { and: [{ disciplines: { some: { kind: { eq: CLINICAL } } } }, { disciplines: { some: { kind: { eq: RESEARCH } } } }] }
  ) { total { ...Whole } }
  programs: programStatistics(groupBy: [CENTER]) { groups { keys { value } count { ...Whole } } completeness { ...Report } }
  partnerKinds: partnershipStatistics(groupBy: [PARTNER_KIND]) {
    groups { keys { value } centers { ...Whole } }
    completeness { ...Report }
  }
  safetyNet: partnershipStatistics(groupBy: [IS_SAFETY_NET]) {
    groups { keys { value } centers { ...Whole } }
    completeness { ...Report }
  }
}
fragment Whole on Count { status value lower upper }
fragment Report on Completeness { isComplete considered answered centers { center { id } status code } }
`;
