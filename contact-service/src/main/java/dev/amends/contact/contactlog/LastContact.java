package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import java.time.Instant;

/**
 * The latest contact about a case, or attempt at one.
 *
 * @param at when it began
 * @param disposition the disposition's code
 * @param agent the agent who made it
 */
public record LastContact(
    Instant at, Channel channel, Direction direction, String disposition, String agent) {}
