/**
 * How a payment is divided among the instalments of a plan and the components of its debt. The
 * rules are data with a citation; a plan keeps the rule with which it came into force.
 */
@NullMarked
package dev.amends.plan.allocation;

import org.jspecify.annotations.NullMarked;
