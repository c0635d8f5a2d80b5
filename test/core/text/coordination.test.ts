import { itemFrom } from '../../../src/core/rules/item-example';
import { understand } from '../../../src/core/text/understand';

const deeds = (wish: string) =>
  understand(itemFrom(`As a guest, ${wish}`))
    .deeds.filter(({ level }) => level !== 'purpose')
    .map(({ word }) => word);

test.each([
  ['I want to browse houses and book one', ['browse', 'book']],
  ['I want to create, edit and delete notes', ['create', 'edit', 'delete']],
  ['I want to search for and download a map', ['search', 'download']],
  ['I want to upload a photo, and then to write a caption', ['upload', 'write']],
  ['I want to find houses that are free and compare their prices', ['find', 'compare']],
  ['I want the app to sort and print my list', ['sort', 'print']],
  ['I want to view/print my list', ['view', 'print']],
])('two deeds of one actor are two: %s', (wish, expected) => {
  expect(deeds(wish)).toEqual(expected);
});

test.each([
  'I want to see prices and dates',
  'I want to drag and drop a photo',
  'I want to see the search and filter settings',
  'I want to see rules that explain and justify the price',
  'I want a map so that I can find and visit a house',
  'I want feedback and support from the owner',
  'I want to read a clear and complete list',
  'I want to call the desk to change and confirm my booking',
  'I want to see houses in or near the town',
])('is one deed: %s', (wish) => {
  expect(deeds(wish).length).toBeLessThan(2);
});
