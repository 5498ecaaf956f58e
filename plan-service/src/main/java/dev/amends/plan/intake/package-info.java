/** Where other people's events come in: one consumer a topic, which only loads, switches, calls. */
@NullMarked
package dev.amends.plan.intake;

import org.jspecify.annotations.NullMarked;
