import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import { isRealSiteThere, readRealSite } from './real-site';
import { rules } from './told-history';

(isRealSiteThere ? test : test.skip)(
  'on real histories both sides agree, or a named fault says for which item they cannot',
  () => {
    const { sprints, histories, statuses } = readRealSite();
    const outcome = { holds: 0, explained: 0 };
    for (const sprint of sprints) {
      const ledger = buildLedger(sprint, histories, { ...rules, statuses }, { now: '2026-04-01T09:00:00.000Z' });
      if (ledger.kind !== 'ledger') throw new Error(ledger.why);
      if (ledger.identity.holds) outcome.holds++;
      else {
        expect(ledger.faults.filter(({ id, key }) => id === 'missing-history' && key !== null)).not.toEqual([]);
        outcome.explained++;
      }
    }
    expect(outcome.holds + outcome.explained).toBe(82);
    expect(outcome.explained).toBeLessThanOrEqual(3);
  },
);
