/** Shows this service's copy of a case with the promises and plans in force. */
@NullMarked
package dev.amends.plan.overview;

import org.jspecify.annotations.NullMarked;
