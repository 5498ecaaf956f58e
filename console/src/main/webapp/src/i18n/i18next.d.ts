import 'i18next';
import type app from '../app/texts/en.json';
import type assessment from '../assessment/texts/en.json';
import type approvals from '../approvals/texts/en.json';
import type pipeline from '../pipeline/texts/en.json';
import type plan from '../plan/texts/en.json';
import type cases from '../cases/texts/en.json';
import type call from '../call/texts/en.json';
import type complaints from '../complaints/texts/en.json';
import type parked from '../parked/texts/en.json';
import type referrals from '../referrals/texts/en.json';
import type queue from '../queue/texts/en.json';
import type shared from '../shared/texts/en.json';
import type work from '../work/texts/en.json';

// A key that does not exist is an error of the compiler.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    returnNull: false;
    resources: {
      app: typeof app;
      assessment: typeof assessment;
      approvals: typeof approvals;
      pipeline: typeof pipeline;
      plan: typeof plan;
      cases: typeof cases;
      call: typeof call;
      complaints: typeof complaints;
      parked: typeof parked;
      referrals: typeof referrals;
      queue: typeof queue;
      shared: typeof shared;
      work: typeof work;
    };
  }
}
