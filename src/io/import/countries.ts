import type { Party } from "../../dossier/types";

/** A country as event tables name it: its code there, its name in English, and the party that speaks for it. */
export interface Country {
  readonly id: string;
  readonly name: string;
  readonly party: Party;
}

/** The country of an ISO 3166-1 alpha-3 code or of a name; null where it is none. CAMEO has a few codes of its own. */
export function countryOf(text: string): Country | null {
  const key = text.trim().toUpperCase();
  return COUNTRIES.get(key) ?? COUNTRIES.get(NAMES.get(key) ?? "") ?? null;
}

/** European states and Ukraine's Western allies taken together, as the codebook has the party `europe`. */
const EUROPE = new Set(
  "ALB AND AUT BEL BGR BIH CAN CHE CYP CZE DEU DNK ESP EST EUR FIN FRA GBR GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROM ROU SMR SRB SVK SVN SWE VAT".split(
    " ",
  ),
);
const OWN: Readonly<Record<string, Party>> = { USA: "us", RUS: "ru", UKR: "ua" };

const LIST = `
ABW Aruba|AFG Afghanistan|AGO Angola|AIA Anguilla|ALB Albania|AND Andorra|ARE United Arab Emirates|
ARG Argentina|ARM Armenia|ASM American Samoa|ATG Antigua and Barbuda|AUS Australia|AUT Austria|
AZE Azerbaijan|BDI Burundi|BEL Belgium|BEN Benin|BFA Burkina Faso|BGD Bangladesh|BGR Bulgaria|
BHR Bahrain|BHS Bahamas|BIH Bosnia and Herzegovina|BLR Belarus|BLZ Belize|BMU Bermuda|BOL Bolivia|
BRA Brazil|BRB Barbados|BRN Brunei|BTN Bhutan|BWA Botswana|CAF Central African Republic|CAN Canada|
CHE Switzerland|CHL Chile|CHN China|CIV Côte d'Ivoire|CMR Cameroon|COD DR Congo|COG Congo|
COK Cook Islands|COL Colombia|COM Comoros|CPV Cabo Verde|CRI Costa Rica|CUB Cuba|CUW Curaçao|
CYM Cayman Islands|CYP Cyprus|CZE Czechia|DEU Germany|DJI Djibouti|DMA Dominica|DNK Denmark|
DOM Dominican Republic|DZA Algeria|ECU Ecuador|EGY Egypt|ERI Eritrea|ESH Western Sahara|ESP Spain|
EST Estonia|ETH Ethiopia|FIN Finland|FJI Fiji|FLK Falkland Islands|FRA France|FRO Faroe Islands|
FSM Micronesia|GAB Gabon|GBR United Kingdom|GEO Georgia|GGY Guernsey|GHA Ghana|GIB Gibraltar|GIN Guinea|
GLP Guadeloupe|GMB Gambia|GNB Guinea-Bissau|GNQ Equatorial Guinea|GRC Greece|GRD Grenada|GRL Greenland|
GTM Guatemala|GUF French Guiana|GUM Guam|GUY Guyana|HKG Hong Kong|HND Honduras|HRV Croatia|HTI Haiti|
HUN Hungary|IDN Indonesia|IMN Isle of Man|IND India|IRL Ireland|IRN Iran|IRQ Iraq|ISL Iceland|
ISR Israel|ITA Italy|JAM Jamaica|JEY Jersey|JOR Jordan|JPN Japan|KAZ Kazakhstan|KEN Kenya|
KGZ Kyrgyzstan|KHM Cambodia|KIR Kiribati|KNA Saint Kitts and Nevis|KOR South Korea|KWT Kuwait|LAO Laos|
LBN Lebanon|LBR Liberia|LBY Libya|LCA Saint Lucia|LIE Liechtenstein|LKA Sri Lanka|LSO Lesotho|
LTU Lithuania|LUX Luxembourg|LVA Latvia|MAC Macao|MAR Morocco|MCO Monaco|MDA Moldova|MDG Madagascar|
MDV Maldives|MEX Mexico|MHL Marshall Islands|MKD North Macedonia|MLI Mali|MLT Malta|MMR Myanmar|
MNE Montenegro|MNG Mongolia|MNP Northern Mariana Islands|MOZ Mozambique|MRT Mauritania|MSR Montserrat|
MTQ Martinique|MUS Mauritius|MWI Malawi|MYS Malaysia|NAM Namibia|NCL New Caledonia|NER Niger|
NGA Nigeria|NIC Nicaragua|NLD Netherlands|NOR Norway|NPL Nepal|NRU Nauru|NZL New Zealand|OMN Oman|
PAK Pakistan|PAN Panama|PER Peru|PHL Philippines|PLW Palau|PNG Papua New Guinea|POL Poland|
PRI Puerto Rico|PRK North Korea|PRT Portugal|PRY Paraguay|PSE Palestine|PYF French Polynesia|QAT Qatar|
REU Réunion|ROM Romania|ROU Romania|RUS Russia|RWA Rwanda|SAU Saudi Arabia|SDN Sudan|SEN Senegal|
SGP Singapore|SHN Saint Helena|SLB Solomon Islands|SLE Sierra Leone|SLV El Salvador|SMR San Marino|
SOM Somalia|SRB Serbia|SSD South Sudan|STP Sao Tome and Principe|SUR Suriname|SVK Slovakia|SVN Slovenia|
SWE Sweden|SWZ Eswatini|SYC Seychelles|SYR Syria|TCA Turks and Caicos Islands|TCD Chad|TGO Togo|
THA Thailand|TJK Tajikistan|TKM Turkmenistan|TLS Timor-Leste|TON Tonga|TTO Trinidad and Tobago|
TUN Tunisia|TUR Turkey|TUV Tuvalu|TWN Taiwan|TZA Tanzania|UGA Uganda|UKR Ukraine|URY Uruguay|
USA United States|UZB Uzbekistan|VAT Vatican City|VCT Saint Vincent and the Grenadines|VEN Venezuela|
VGB British Virgin Islands|VIR US Virgin Islands|VNM Vietnam|VUT Vanuatu|WSM Samoa|YEM Yemen|
ZAF South Africa|ZMB Zambia|ZWE Zimbabwe
EUR Europe|WST The West|AFR Africa|ASA Asia|MEA Middle East|LAM Latin America|NMR North America|SAM South America
`;

const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  LIST.trim()
    .split(/\|?\n/)
    .flatMap((line) => line.split("|"))
    .map((entry) => {
      const code = entry.slice(0, 3);
      const party = OWN[code] ?? (EUROPE.has(code) ? "europe" : "other");
      return [code, { id: code.toLowerCase(), name: entry.slice(4), party }];
    }),
);
const NAMES: ReadonlyMap<string, string> = new Map(
  [...COUNTRIES].map(([code, { name }]) => [name.toUpperCase(), code] as const),
);
