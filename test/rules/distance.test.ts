/** Countries as circles. */
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../utils/rules/geo/countries.ts';
import { areNeighbours, kilometresBetween } from '../../utils/rules/geo/distance.ts';
import { countryName } from '../../utils/format.ts';

const codes = COUNTRIES.split(' ').map((entry) => entry.slice(0, 2));
/** Land borders, and the Channel (common knowledge, 2026-11). */
const BORDERS =
  'AF:CN,IR,PK AR:BO,BR,CL AT:CH,CZ,DE,HU,IT AU: BE:DE,FR,LU,NL BR:CO,GF,PE,VE CA:US CD:AO,TZ,ZM CN:IN,KZ,MN,RU,VN ' +
  'DE:CH,DK,FR,NL,PL DZ:EH,MA,ML,TN EG:IL,LY,SD ES:AD,FR,PT FI:NO,RU,SE FR:GB,IT GB:IE GR:BG,TR ID:MY,PG,TL IN:BD,NP,PK ' +
  'IR:IQ,TR KE:ET,TZ,UG KP:KR,RU LY:NE,TD MX:GT,US MZ:TZ,ZA NG:BJ,CM,NE NO:RU,SE PL:BY,LT,UA RO:BG,UA RU:GE,UA SA:AE,YE';

it('knows every country that has a code, each once', () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBe(250);
  expect(codes.filter((code) => countryName(code) === null)).toEqual([]);
  expect(COUNTRIES).toMatch(/^([A-Z]{2}-?\d+,-?\d+,\d+ ?)+$/);
});

it('takes neighbours for neighbours', () => {
  const apart = BORDERS.split(' ').flatMap((entry) => {
    const [country = '', others = ''] = entry.split(':');
    return others.split(',').filter((other) => other !== '' && !areNeighbours(country, other) && [country, other]);
  });
  expect(apart).toEqual([]);
});

describe('between countries that lie far apart', () => {
  it.each([
    ['GB', 'US', 3000, 6000],
    ['GB', 'AU', 11_000, 17_000],
    ['DE', 'JP', 7000, 9500],
    ['BR', 'NG', 3000, 6500],
    ['NL', 'SG', 9000, 11_000],
  ])('%s and %s the way is about right, and rather too short', (a, b, least, most) => {
    const kilometres = kilometresBetween(a, b);
    expect(kilometres).toBeGreaterThan(least);
    expect(kilometres).toBeLessThan(most);
    expect(kilometresBetween(b, a)).toBe(kilometres);
  });
});

it('takes a country that it does not know for near', () => {
  expect([kilometresBetween('ZZ', 'GB'), kilometresBetween('', 'GB'), kilometresBetween('GB', 'GB')]).toEqual([
    0, 0, 0,
  ]);
});
