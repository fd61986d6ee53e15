/** How far countries are apart, as an estimate: between the circles around them. */
import { COUNTRIES, NEIGHBOURS } from './countries.ts';

interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly radius: number;
}

const EARTH_RADIUS = 6371;
const RADIANS = Math.PI / 180;
/** Circles that nearly touch are taken for neighbours. In kilometres. */
const NEAR = 50;

let circles: ReadonlyMap<string, Circle> | null = null;
const known = new Map<string, number>();

/** The way from border to border in kilometres, at least; 0 for neighbours, and where one of them is unknown. */
export function kilometresBetween(a: string, b: string): number {
  if (a === b) return 0;
  const pair = a < b ? a + b : b + a;
  const distance = known.get(pair) ?? measure(pair);
  known.set(pair, distance);
  return distance;
}

export function areNeighbours(a: string, b: string): boolean {
  return kilometresBetween(a, b) === 0;
}

function measure(pair: string): number {
  circles ??= readCircles();
  const [first, second] = [pair.slice(0, 2), pair.slice(2)];
  const [from, to] = [circles.get(first), circles.get(second)];
  const areListed = NEIGHBOURS.split(' ').some((each) => each === pair || each === second + first);
  if (!from || !to || areListed) return 0;
  const distance = centres(from, to) - from.radius - to.radius;
  return distance < NEAR ? 0 : distance;
}

function readCircles(): ReadonlyMap<string, Circle> {
  return new Map(
    COUNTRIES.split(' ').map((entry) => {
      const [latitude = 0, longitude = 0, tens = 0] = entry.slice(2).split(',').map(Number);
      return [entry.slice(0, 2), { latitude: latitude * RADIANS, longitude: longitude * RADIANS, radius: tens * 10 }];
    }),
  );
}

/** The great circle between the middles. */
function centres(a: Circle, b: Circle): number {
  const half = (from: number, to: number) => Math.sin((to - from) / 2) ** 2;
  const across = half(a.latitude, b.latitude);
  const along = Math.cos(a.latitude) * Math.cos(b.latitude) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(across + along)));
}
