package dev.amends.cases.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The end of a case's timeline, stored with the case so that a truncated timeline is detected.
 *
 * @param entries the number of entries
 * @param hash the hash of the last entry; empty before the first
 * @param state the state of the case at the last entry as JSON; empty before the first
 */
@Embeddable
public record TimelineHead(
    @Column(name = "timeline_entries") int entries,
    @Column(name = "timeline_hash") String hash,
    @Column(name = "timeline_state") String state) {

  /** The head of an empty timeline. */
  public static final TimelineHead EMPTY = new TimelineHead(0, "", "");
}
