import { guessLanguage } from '../../../src/core/text/language';

test.each([
  ['As a guest, I want to pay by card', 'en'],
  ['Document logging framework', 'en'],
  ['Add the naïve café filter', 'en'],
  ['Als Gast möchte ich mit der Karte bezahlen', 'other'],
  ["En tant que client, je veux payer par carte pour éviter l'argent liquide", 'other'],
  ['Como cliente quiero pagar con tarjeta para no llevar dinero', 'other'],
  ['Как гость, я хочу платить картой', 'other'],
  ['カードで支払いたい', 'other'],
  ['Überprüfung möglicher Änderungen', 'other'],
  ['Barrierefreiheit', 'other'],
  ['Validation', 'en'],
  ['12 / 34 !!', 'none'],
  ['', 'none'],
])('%s: %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
