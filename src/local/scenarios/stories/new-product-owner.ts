import type { ScenarioStory } from '../catalogue';
export const newProductOwner: ScenarioStory = { name: 'new-product-owner', title: '', story: '', tell() {} };
