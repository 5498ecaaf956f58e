/**
 * Breach: when a business day closes, instalments past grace and short beyond tolerance are missed,
 * and as many as configured breach the plan. Judged by business date only, so that replaying years
 * in a minute gives the outcome of years.
 */
@NullMarked
package dev.amends.plan.breach;

import org.jspecify.annotations.NullMarked;
