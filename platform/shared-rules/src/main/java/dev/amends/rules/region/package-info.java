/** Where a rule applies. Regions are ISO 3166 codes of countries or subdivisions. */
@NullMarked
package dev.amends.rules.region;

import org.jspecify.annotations.NullMarked;
