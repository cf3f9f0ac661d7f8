/** Which health systems each center partners with, and how that is known. */

export interface Partner {
  readonly healthSystem: string;
  readonly basis: 'PUBLIC' | 'ASSUMED' | 'SYNTHETIC';
  /** The source, or what the assumption rests on. */
  readonly note: string;
  /** A named liaison or sponsor, where a source says so. */
  readonly hasLiaison?: boolean;
}

/** By center id; the first partner is the center's home system. */
export const PARTNERS: Readonly<Record<string, readonly Partner[]>> = {
  accelerat: [
    assumed('hs-northwestern-medicine', "the lead institution's own clinical system"),
    published('hs-cook-county', 'CAPriCORN, JAMIA 2014: the network has county hospitals'),
    assumed(
      'hs-va-jesse-brown',
      'that CAPriCORN has VA hospitals is published (JAMIA 2014); that it is this one is assumed',
    ),
    assumed(
      'hs-lurie-childrens',
      'a private hospital of Chicago; that CAPriCORN has private hospitals is published (JAMIA 2014)',
    ),
  ],
  catalyst: [
    published('hs-kp-washington', 'ACT Center (act-center.org)'),
    published('hs-uw-medicine', 'ACT Center (act-center.org) names the University of Washington'),
    published('hs-va-puget-sound', 'ACT Center (act-center.org)'),
    assumed(
      'hs-harborview',
      'the county hospital that UW Medicine runs; 9 of 11 centers have a safety-net partner and are not named',
    ),
    assumed('hs-seattle-childrens', "the children's hospital of the University of Washington"),
  ],
  lhss: [
    published('hs-vumc', 'Vanderbilt, About the Learning Health System Scholar Program (vumc.org)'),
    published(
      'hs-vanderbilt-affiliated',
      'Vanderbilt, About the Learning Health System Scholar Program (vumc.org): 12 health systems',
    ),
    assumed(
      'hs-va-tennessee-valley',
      'the VA system in Nashville; 9 of 11 centers have a VA partner and are not named',
    ),
    assumed(
      'hs-nashville-general',
      "the city's public hospital; 9 of 11 centers have a safety-net partner and are not named",
    ),
  ],
  liti: [
    assumed('hs-iu-health', 'two Indiana health systems are published (PMC8278436) and not named here'),
    assumed(
      'hs-eskenazi',
      'two Indiana health systems are published (PMC8278436) and not named here; 9 of 11 have a safety-net partner',
    ),
    assumed('hs-va-roudebush', 'the VA system in Indianapolis; 9 of 11 centers have a VA partner and are not named'),
  ],
  'mn-lhs': [
    published('hs-m-health-fairview', 'University of Minnesota, MN-LHS pages (med.umn.edu)'),
    published('hs-mayo', 'University of Minnesota, MN-LHS pages (med.umn.edu)'),
    published('hs-hennepin', 'University of Minnesota, MN-LHS pages (med.umn.edu)'),
    published('hs-va-minneapolis', 'University of Minnesota, MN-LHS pages (med.umn.edu)'),
  ],
  pact: [
    assumed('hs-ohsu', "the lead institution's own clinical system", true),
    published('hs-kp-northwest', 'Northwest Center of Excellence, abstract (trea.com)', true),
    published('hs-ochin', 'Northwest Center of Excellence, abstract (trea.com): the PCORnet network ADVANCE', true),
    assumed('hs-va-portland', 'the VA system in Portland; 9 of 11 centers have a VA partner and are not named'),
  ],
  pedsnet: [
    published('hs-chop', 'HHS TAGGS, K12HS026393'),
    assumed('hs-lurie-childrens', 'eight pediatric academic medical centers are published and not named here'),
    assumed('hs-seattle-childrens', 'eight pediatric academic medical centers are published and not named here'),
    assumed('hs-cincinnati-childrens', 'eight pediatric academic medical centers are published and not named here'),
  ],
  spirit: [
    published('hs-ucla-health', 'UCLA newsroom'),
    published('hs-kp-southern-california', 'UCLA newsroom'),
    published('hs-va-greater-los-angeles', 'UCLA newsroom'),
    published('hs-la-county-dhs', 'UCLA newsroom'),
  ],
  explore: [published('hs-montefiore', 'Albert Einstein College of Medicine, news of 18 October 2018')],
  leap: [
    published(
      'hs-ucsf-health',
      'HHS TAGGS, P30HS029738; a clinical operations sponsor for each scholar (epibiostat.ucsf.edu)',
      true,
    ),
    published(
      'hs-sf-health-network',
      'HHS TAGGS, P30HS029738; a clinical operations sponsor for each scholar (epibiostat.ucsf.edu)',
      true,
    ),
    published(
      'hs-va-san-francisco',
      'HHS TAGGS, P30HS029738; a clinical operations sponsor for each scholar (epibiostat.ucsf.edu)',
      true,
    ),
  ],
  't-gapp': [
    published('hs-penn-medicine', 'Grantome, K12-HS026372'),
    assumed('hs-va-philadelphia', 'the VA system in Philadelphia; 9 of 11 centers have a VA partner and are not named'),
    assumed('hs-chop', "the children's hospital beside the lead institution"),
  ],
};

function published(healthSystem: string, note: string, hasLiaison?: boolean): Partner {
  return { healthSystem, basis: 'PUBLIC', note, ...(hasLiaison !== undefined && { hasLiaison }) };
}

function assumed(healthSystem: string, note: string, hasLiaison?: boolean): Partner {
  return { healthSystem, basis: 'ASSUMED', note: `Assumed: ${note}.`, ...(hasLiaison !== undefined && { hasLiaison }) };
}
