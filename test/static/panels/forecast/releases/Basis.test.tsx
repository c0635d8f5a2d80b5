import { render, screen } from '@testing-library/react';
import { Basis } from '../../../../../static/src/panels/forecast/releases/Basis';
import { release } from '../../../../support/answers-forecast';

const part = { name: 'Choir', openItems: 3, wasLast: 0.362 };

test('of several teams it says who does what, and who is the last to finish', () => {
  const band = { name: 'Band', openItems: 1, wasLast: null };
  render(<Basis release={release({ teams: [part, band] })} linesByKey={new Map()} />);
  expect(screen.getByText('Choir: 3 open items; the last to finish in 36 of 100 futures.')).toBeVisible();
  expect(screen.getByText('Band: 1 open item.')).toBeVisible();
});

test('where one team does all of it, nobody is named', () => {
  render(<Basis release={release()} linesByKey={new Map()} />);
  expect(screen.queryByText(/last to finish/)).not.toBeInTheDocument();
});
