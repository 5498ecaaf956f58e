package dev.amends.contact.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In whose name letters are written. */
@ApplicationScoped
public class Letterheads {
  private final LetterheadConfig config;

  Letterheads(LetterheadConfig config) {
    this.config = config;
  }

  /**
   * A lender as it signs; what is not configured is absent.
   *
   * @param hours when somebody is there
   */
  public record Sender(
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address,
      @Nullable String hours) {

    /** Whether a way to reach the lender is known. */
    public boolean reachable() {
      return phone != null || email != null || address != null;
    }
  }

  /** The lender as sender. */
  public Sender of(String lenderId) {
    Optional<LetterheadConfig.Sender> told = Optional.ofNullable(config.lenders().get(lenderId));
    return new Sender(
        told.flatMap(LetterheadConfig.Sender::name).orElse(lenderId),
        told.flatMap(LetterheadConfig.Sender::phone).orElse(null),
        told.flatMap(LetterheadConfig.Sender::email).orElse(null),
        told.flatMap(LetterheadConfig.Sender::address).orElse(null),
        told.flatMap(LetterheadConfig.Sender::hours).orElse(null));
  }
}
