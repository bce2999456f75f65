package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

  /** Arguments are told apart by bars here. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "hey|-n|100|-o|csv|http://h:8080/x?all=1, hey -n 100 -o csv http://h:8080/x?all=1",
        "x|--token|s3cret|y, x --token *** y",
        "x|--api-key=s3 cret, x --api-key=***",
        "env|DB_PASSWORD=s3cret|x, env DB_PASSWORD=*** x",
        "curl|-u|me:s3cret|http://h/, curl -u me:*** http://h/",
        "hey|-a|me:s3cret|http://h/, hey -a me:*** http://h/",
        "hey|-H|Authorization: Bearer s3cret, hey -H Authorization: ***",
        "hey|-H|X-Api-Key: s3cret, hey -H X-Api-Key: ***",
        "hey|-H|Cookie: session=s3cret, hey -H Cookie: ***",
        "curl|http://me:s3cret@h/, curl http://***@h/",
        "curl|http://h/?token=s3cret&all=1, curl http://h/?token=***&all=1",
        "curl|http://h/?all=1&access_token=s3cret, curl http://h/?all=1&access_token=***",
        "sh|-c|TOKEN=s3cret hey http://h/, sh -c TOKEN=***",
        "sh|-c|cd x; TOKEN=s3cret hey http://h/, sh -c cd x; TOKEN=*** hey http://h/",
        "sh|-c|warren --token s3cret list, sh -c warren --token *** list",
        "sh|-c|hey -H 'Authorization: Bearer s3cret' u, sh -c hey -H 'Authorization: ***' u",
        "tokens|-u|http://h/, tokens -u http://h/",
        "ls|-a|/tmp, ls -a /tmp",
      })
  void what_looks_like_a_credential_is_masked(String arguments, String shown) {
    assertEquals(shown, Masked.command(Arrays.asList(arguments.split("\\|"))));
  }

  @Test
  void the_text_of_a_shell_command_is_masked() {
    assertEquals("warren --token *** list", Masked.text("warren --token s3cret list"));
    assertEquals("sleep 1", Masked.command(List.of("sleep", "1")));
  }
}
