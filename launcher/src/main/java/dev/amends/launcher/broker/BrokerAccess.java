package dev.amends.launcher.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may use the broker. Without users, every program on this machine may use it. With users,
 * clients authenticate by SCRAM-SHA-256 and access control lists limit what they may do; an
 * internal port serves administration.
 *
 * @param port the port for clients
 * @param internalPort the port for administration; the same if there are no users
 * @param passwords the password of each user
 */
record BrokerAccess(int port, int internalPort, Map<String, String> passwords) {
  private static final String MECHANISM = "SCRAM-SHA-256";

  BrokerAccess {
    passwords = Map.copyOf(passwords);
  }

  static BrokerAccess open(int port) {
    return new BrokerAccess(port, port, Map.of());
  }

  /** Parses what {@link #arguments} returns. */
  static BrokerAccess parse(List<String> arguments) {
    Map<String, String> passwords = new HashMap<>();
    for (String user : arguments.subList(2, arguments.size())) {
      int separator = user.indexOf('=');
      passwords.put(user.substring(0, separator), user.substring(separator + 1));
    }
    return new BrokerAccess(
        Integer.parseInt(arguments.get(0)), Integer.parseInt(arguments.get(1)), passwords);
  }

  /** The command-line arguments of the broker's process. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("" + port, "" + internalPort));
    passwords.forEach((user, password) -> arguments.add(user + "=" + password));
    return arguments;
  }

  /** The listeners for clients and administration. */
  String listeners() {
    String internal = "PLAINTEXT://localhost:" + internalPort;
    return passwords.isEmpty() ? internal : internal + ",SASL_PLAINTEXT://localhost:" + port;
  }

  /** The credentials with which the storage is formatted. */
  List<String> credentials() {
    return passwords.entrySet().stream()
        .map(
            user -> "%s=[name=%s,password=%s]".formatted(MECHANISM, user.getKey(), user.getValue()))
        .toList();
  }

  /** The broker's properties for authentication and authorization. */
  Map<String, String> properties() {
    return passwords.isEmpty()
        ? Map.of()
        : Map.of(
            "sasl.enabled.mechanisms",
            MECHANISM,
            "listener.name.sasl_plaintext.scram-sha-256.sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required;",
            "authorizer.class.name",
            "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            // The clients of the internal port.
            "super.users",
            "User:ANONYMOUS");
  }
}
