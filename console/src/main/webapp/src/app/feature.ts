import type { RouteObject } from 'react-router-dom';
import type { Role } from '../api/console';
import type app from './texts/en.json';

/** An entry of the navigation. */
export interface NavigationItem {
  path: string;
  text: keyof (typeof app)['navigation'];
  roles: readonly Role[];
}

/** A part of the console: its pages, and those of them that the navigation lists. */
export interface Feature {
  routes: readonly RouteObject[];
  navigation: readonly NavigationItem[];
}
