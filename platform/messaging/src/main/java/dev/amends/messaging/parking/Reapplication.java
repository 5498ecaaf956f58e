package dev.amends.messaging.parking;

import dev.amends.messaging.codec.Message;
import java.sql.SQLException;
import java.util.Optional;

/** How a parked message is applied again; keeps parking apart from consuming. */
public interface Reapplication {

  /** Applies it in the present transaction; a reason where it is refused again. */
  Optional<String> apply(Message message) throws SQLException;

  /** Notes that it will never be applied. */
  void noteDiscarded(Message message, String reason) throws SQLException;
}
