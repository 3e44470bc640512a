/**
 * What a machine finds in text: personal data, language, likeness, groups. Pure functions, and nothing leaves. {@link Texts} is the
 * door. Behind it, in the order a comment passes:
 *
 * <ul>
 *   <li>words: {@code Wording}, {@code Terms}, {@code Sentences}, {@code Language}, {@code Grammar}, {@code Lists}
 *   <li>personal data: {@code PersonalData}, {@code NamesInText}
 *   <li>letters that many sent: {@code Campaigns}
 *   <li>meaning: {@code WordPiece}, {@code EmbeddingModel}, {@code Student}, {@code Embedder}, {@code Likeness}, {@code Vectors}
 *   <li>groups: {@code Reading}, {@code Neighbours}, {@code Graph}, {@code Leiden}, {@code Partition}, {@code Groupings}, {@code Family}
 *   <li>themes: {@code Themer}, {@code Points}, {@code Phrases}, {@code SaidTogether}, {@code Usage}, {@code Names}, {@code KeptNames}, {@code Quotes}, {@code Levels}
 *   <li>codes: {@code Coder}, {@code Similarity}, {@code Chance}, {@code Learned}, {@code TermWeights}
 *   <li>search: {@code CommentSearch}
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package regard.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
