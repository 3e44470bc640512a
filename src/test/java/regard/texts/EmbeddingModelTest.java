package regard.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingModelTest {

    @Test
    void a_model_that_is_not_the_one_tested_is_refused() {
        assertThatThrownBy(() -> EmbeddingModel.checked("/" + EmbeddingModel.NAME + "-tokenizer.json", "0".repeat(64)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the one this version was tested with");
        assertThatThrownBy(() -> EmbeddingModel.checked("/no-such-model.onnx", "0".repeat(64)))
                .hasMessageContaining("not in the build");
    }

    @Test
    void the_licence_of_the_model_is_shipped_with_it() throws IOException {
        try (var in = EmbeddingModel.class.getResourceAsStream("/licences/bge-small-en-v1.5.txt")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("MIT License", "Copyright (c) 2022 staoxiao", EmbeddingModel.NAME);
        }
    }

    @Test
    void a_model_that_is_closed_refuses_to_read_and_may_be_closed_again() {
        var texts = Texts.open();
        texts.close();
        texts.close();

        assertThatThrownBy(() -> texts.vectors(List.of("Parking is too dear"), Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
