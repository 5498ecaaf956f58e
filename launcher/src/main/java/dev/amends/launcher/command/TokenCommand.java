package dev.amends.launcher.command;

import dev.amends.launcher.identity.LocalIdentity;
import dev.amends.launcher.platform.Platform;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amends token}: prints a bearer token. */
@Command(
    name = "token",
    description = "Prints a bearer token and nothing else.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class TokenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--role",
      required = true,
      description = "agent, supervisor, compliance or ops; can be repeated.")
  private Set<String> roles = new TreeSet<>();

  @Option(names = "--name", required = true, description = "The name of the caller, such as li.na.")
  private String name;

  @Option(
      names = "--lender",
      description =
          "The id of a lender that the caller works for; can be repeated. Without it, the token names"
              + " no lender, which means all.")
  private Set<String> lenders = new TreeSet<>();

  @Override
  public Integer call() {
    for (String role : roles) {
      if (!LocalIdentity.ROLES.contains(role)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "Unknown role %s; use one of %s.".formatted(role, new TreeSet<>(LocalIdentity.ROLES)));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(Platform.identity(data.directory()).token(name, roles, lenders));
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
