import { createContext, useContext } from 'react';
import type { Place } from './forge';

const nowhere: Place = { moduleKey: '', siteUrl: '', locale: 'en', timezone: 'UTC' };

export const PlaceContext = createContext<Place>(nowhere);
export const usePlace = (): Place => useContext(PlaceContext);
