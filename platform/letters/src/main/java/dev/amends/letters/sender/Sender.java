package dev.amends.letters.sender;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lender as a letter shows it. Public because the templates read it.
 *
 * @param address lines of the postal address; empty if it is not configured
 * @param hours office hours
 * @param payment how to pay, line by line; may contain {@code {account}} and {@code {reference}}
 */
public record Sender(
    String name,
    List<String> address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String hours,
    List<String> payment,
    @Nullable Logo logo) {

  public Sender {
    address = List.copyOf(address);
    payment = List.copyOf(payment);
  }

  /** Returns a sender with a name and nothing else. */
  public static Sender named(String name) {
    return new Sender(name, List.of(), null, null, null, List.of(), null);
  }

  /** Whether the letter can say how to call the lender or write an e-mail. */
  public boolean reachable() {
    return phone != null || email != null;
  }
}
