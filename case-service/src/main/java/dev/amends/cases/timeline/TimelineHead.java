package dev.amends.cases.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The end of a case's timeline, kept with the case.
 *
 * @param entries how many there are
 * @param hash of the last one; empty before the first
 */
@Embeddable
public record TimelineHead(
    @Column(name = "timeline_entries") int entries, @Column(name = "timeline_hash") String hash) {

  /** A timeline without entries. */
  public static final TimelineHead EMPTY = new TimelineHead(0, "");
}
