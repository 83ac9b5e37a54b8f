/**
 * First names common in the Netherlands that are not also everyday words in Dutch or English. Far from all:
 * a name on one's own list is always found, one that stands nowhere can be missed.
 */
const names = `
Aaliyah Abdel Abdullah Adriaan Agnes Ahmed Aicha Albert Alexander Ali Alice Amina Amir Amira Andrea Andreas
Angela Anita Anja Anke Anna Anne Anneke Annelies Annemarie Annemiek Annie Anouk Anton Antoine Arend Arie Arjan
Arjen Arno Arnold Arthur Astrid Ayse Bart Bas Bastiaan Beatrix Berend Bernard Bert Betty Bianca Bilal Bjorn
Boris Bram Brian Brigitte Britt Caroline Carla Carlijn Carolien Casper Catharina Cees Cecile Chantal Charlotte
Chris Christiaan Christel Christina Christine Claudia Connie Coen Corine Cornelia Cornelis Corrie Cynthia Daan
Daniel Danielle David Debby Denise Dennis Diana Diederik Dieuwke Dirk Douwe Eefje Edwin Eduard Elif Eline Elisabeth
Elise Elizabeth Ella Ellen Elsbeth Emine Emma Emre Erik Erika Erwin Esmee Esther Eva Evelien Evert Fatima Fatma
Femke Ferdinand Fenna Floris Frans Fransje Fred Frederik Freek Frits Gabriel Geert Gerard Gerda Gerrit
Gertrude Gijs Gijsbert Gonda Greetje Guus Hakan Hanna Hannah Hanneke Hannie Hans Harrie Harry Hasan Hassan
Heleen Helena Hendrik Hennie Henk Henri Henriette Herman Hester Hilde Hubert Hugo Ibrahim Ilse Imane Ineke Inge
Ingrid Irene Isabel Isabella Ivo Jaap Jacob Jacqueline Jacques James Jamila Jan Janneke Jannie Janine Jasmijn
Jasper Jeanette Jelle Jennifer Jeroen Jesse Jessica Jesper Jip Joachim Jochem Joep Johan Johanna Johannes
John Jolanda Joop Joost Jordy Joris Jos Jose Josephine Joyce Judith Julia Julian Jurgen Jurre Karel Karen Karim
Karin Karlijn Katarzyna Kees Kelly Kevin Khadija Khalid Kim Kimberly Klaas Koen Krystyna Laila Lars Laura Laurens
Leila Leo Leon Leonie Levi Lianne Lidia Lieke Liesbeth Lina Linda Lisa Lisette Loes Lotte Louis Louise Luc
Lucas Lucia Luuk Maaike Maarten Madelon Manon Marc Marcel Margot Margriet Maria Marian Marianne Marieke Marijke
Marije Marijn Marjan Marjolein Marjolijn Marleen Marlies Marloes Marta Martha Martijn Martin Martine Mathijs
Matthijs Maud Maurice Mehmet Mehmed Melanie Melissa Michael Michelle Michiel Mieke Mila Mirjam
Mohamed Mohammed Moniek Monique Mostafa Murat Mustafa Nadia Naomi Nathalie Nelleke Nicole Nicolette Niek Niels
Nienke Nina Nora Noor Noortje Olga Oscar Othman Otto Pascal Patricia Paul Paula Pauline Peter Petra Philip Piet
Pieter Pieternel Priya Quinten Rachel Rachid Ramona Raymond Rebecca Reinier Remco Renate Rene Ria Richard Rianne Rick
Rik Rinus Rita Rob Robert Robin Roel Roelof Rogier Roland Romy Ronald Rosanne Rosa Ruben Rudolf Ruud Sabine
Samir Samira Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Serdar Sharon Siem Sietske Silvia Simon Simone
Sjaak Sjoerd Sofia Sofie Sonja Sophie Souad Stefan Stefanie Steven Suleyman Susan Susanne Suzanne Sven Sybren Sylvia
Tamara Tanja Teun Teunis Theo Thea Thijs Thomas Tineke Timo Trees Truus Tycho Ursula Valerie Vera Vincent
Wendy Wesley Wietske Wilhelmina Wilhelmus Willem Willemijn Wilma Wim Wouter Xander Yasmin Yasmina Yassin Youssef
Yusuf Yvonne Zeynep Zoe
`

export const firstNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/))
