package dev.amends.contact.letter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name and contact details with which a lender signs its letters. Public because the templates
 * read it.
 *
 * @param hours office hours
 */
public record Letterhead(
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String hours) {

  /** Returns a lender's letterhead. Without configuration it holds the lender's id only. */
  static Letterhead of(String lenderId, LetterheadConfig config) {
    Optional<LetterheadConfig.Sender> sender = Optional.ofNullable(config.lenders().get(lenderId));
    return new Letterhead(
        sender.flatMap(LetterheadConfig.Sender::name).orElse(lenderId),
        sender.flatMap(LetterheadConfig.Sender::phone).orElse(null),
        sender.flatMap(LetterheadConfig.Sender::email).orElse(null),
        sender.flatMap(LetterheadConfig.Sender::address).orElse(null),
        sender.flatMap(LetterheadConfig.Sender::hours).orElse(null));
  }

  /** Whether the letter can say how to reach the lender. */
  public boolean reachable() {
    return phone != null || email != null || address != null;
  }
}
