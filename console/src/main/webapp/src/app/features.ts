import { assessment } from '../assessment/feature';
import { approvals } from '../approvals/feature';
import { pipeline } from '../pipeline/feature';
import { plan } from '../plan/feature';
import { call } from '../call/feature';
import { cases } from '../cases/feature';
import { complaints } from '../complaints/feature';
import { parked } from '../parked/feature';
import { referrals } from '../referrals/feature';
import { queue } from '../queue/feature';
import type { Feature } from './feature';

/** All parts of the console, in the order of the navigation. */
export const features: readonly Feature[] = [
  queue,
  cases,
  call,
  assessment,
  approvals,
  referrals,
  complaints,
  pipeline,
  parked,
  plan,
];
